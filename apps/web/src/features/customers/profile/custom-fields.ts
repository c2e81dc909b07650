import type { FieldType } from '../../../generated/graphql';
import type { Fact } from '../facts/use-fact-text';

interface Described {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
}

/** The custom fields that the schema describes, as facts: those that the customer has, in the order of the schema. */
export const describedFields = (
  attributes: Readonly<Record<string, unknown>>,
  described: readonly Described[],
): readonly Fact[] =>
  described
    .filter(({ key }) => key in attributes)
    .map(({ key, label, type }) => ({
      key: `custom.${key}`,
      label,
      group: GROUP,
      type: type.toLowerCase(),
      value: attributes[key],
    }));

const GROUP = 'Custom fields';

/** Those that nobody has described, as they came. */
export const otherFields = (
  attributes: Readonly<Record<string, unknown>>,
  described: readonly Pick<Described, 'key'>[],
): readonly { readonly label: string; readonly value: string }[] =>
  Object.entries(attributes)
    .filter(([key]) => !described.some((field) => field.key === key))
    .map(([label, value]) => ({ label, value: otherText(value) }));

const otherText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(otherText).join(', ') : JSON.stringify(value);
};
