import type { FieldType } from '../../generated/graphql';

/** What the values of a field can be, in words. */
export const FIELD_TYPES: readonly { readonly value: FieldType; readonly label: string; readonly example: string }[] = [
  { value: 'TEXT', label: 'Text', example: 'oat milk' },
  { value: 'NUMBER', label: 'Number', example: '42 or 12.5' },
  { value: 'MONEY', label: 'Money', example: '12.50, in the workspace’s currency' },
  { value: 'DATE', label: 'Date', example: '2026-03-12' },
  { value: 'BOOLEAN', label: 'Yes or no', example: 'true' },
  { value: 'CHOICE', label: 'Choice', example: 'one of a list that you write' },
  { value: 'LIST', label: 'List', example: 'several texts' },
];

export const fieldTypeLabel = (type: FieldType): string => FIELD_TYPES.find(({ value }) => value === type)?.label ?? type;
