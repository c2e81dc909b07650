interface Described {
  readonly key: string;
}

interface OtherField {
  readonly label: string;
  readonly value: string;
}

/** The custom fields that nobody has described, as they came. */
export const otherFields = (
  attributes: Readonly<Record<string, unknown>>,
  described: readonly Described[],
): readonly OtherField[] =>
  Object.entries(attributes)
    .filter(([key]) => !described.some((field) => field.key === key))
    .map(([label, value]) => ({ label, value: typeof value === 'string' ? value : JSON.stringify(value) }));
