export const FIELD_TYPES = ['TEXT', 'NUMBER', 'MONEY', 'DATE', 'BOOLEAN', 'CHOICE', 'LIST'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What a workspace says of a custom field or of a property of an event. */
export interface DescribedField {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  /** Of a CHOICE; empty for other types. */
  readonly choices: readonly string[];
}

/** `customer`, or `event:` and the folded name of an event: where keys that nobody has described were seen. */
export const CUSTOMER_SCOPE = 'customer';
export const eventScope = (folded: string): string => `event:${folded}`;
