/** A place in a design that is filled in for each customer: `{{ customer.firstName }}`. */
export interface MergeField {
  readonly key: string;
  readonly label: string;
  readonly example: string;
  /** The catalog attribute that says for how many customers the field is empty. */
  readonly attribute?: string;
}

const customerField = (name: string, label: string, example: string): MergeField => ({
  key: `customer.${name}`,
  label,
  example,
  attribute: name,
});

export const MERGE_FIELDS: readonly MergeField[] = [
  customerField('firstName', 'First name', 'Ada'),
  customerField('lastName', 'Last name', 'Kowalska'),
  customerField('name', 'Full name', 'Ada Kowalska'),
  customerField('email', 'Email address', 'ada@example.com'),
  customerField('phone', 'Phone number', '+48 600 100 200'),
  customerField('city', 'City', 'Gdynia'),
  customerField('postalCode', 'Postal code', '81-001'),
  customerField('state', 'State or region', 'Pomerania'),
  customerField('country', 'Country', 'Poland'),
  customerField('language', 'Language', 'pl'),
  { key: 'workspace.name', label: 'Your name', example: 'Harbour Coffee' },
  { key: 'workspace.postalAddress', label: 'Your postal address', example: '1 Quay Street, Gdynia' },
  { key: 'unsubscribeUrl', label: 'Unsubscribe link', example: 'https://example.com/u/…' },
];

export const UNSUBSCRIBE_FIELD = 'unsubscribeUrl';

/** What a design is filled in with. Every field is there; what is not known about a customer is null. */
export interface MergeScope {
  readonly customer: Readonly<Record<string, string | null>>;
  readonly workspace: { readonly name: string; readonly postalAddress: string };
  readonly unsubscribeUrl: string;
}

const customerFields = MERGE_FIELDS.flatMap(({ attribute }) => (attribute === undefined ? [] : [attribute]));

/** The scope of one customer; `customer` may be any object that has the fields by their names. */
export const mergeScope = (parts: {
  readonly customer: object;
  readonly workspace: { readonly name: string; readonly postalAddress: string };
  readonly unsubscribeUrl: string;
}): MergeScope => {
  const facts = new Map<string, unknown>(Object.entries(parts.customer));
  const textOf = (field: string): string | null => {
    const value = facts.get(field);
    return typeof value === 'string' ? value : null;
  };
  return {
    customer: Object.fromEntries(customerFields.map((field) => [field, textOf(field)])),
    workspace: { name: parts.workspace.name, postalAddress: parts.workspace.postalAddress },
    unsubscribeUrl: parts.unsubscribeUrl,
  };
};
