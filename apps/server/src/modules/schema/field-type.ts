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

/** `customer`, `source`, or `event:` and the folded name of an event: where keys that nobody has described were seen. */
export const CUSTOMER_SCOPE = 'customer';
/** Source metadata of customers, which nobody describes. */
export const SOURCE_SCOPE = 'source';
const EVENT_SCOPE = /^event:(.*)$/s;
export const eventScope = (folded: string): string => `event:${folded}`;
/** The folded name of the event that a scope is of. */
export const eventOfScope = (scope: string): string | undefined => EVENT_SCOPE.exec(scope)?.[1];
