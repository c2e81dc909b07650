import type { Operator } from '@muster/filters';
import type { CatalogAttribute, CatalogField, CatalogMeasure } from './catalog-index';
import { shownValue } from './coded-words';

/** What a value is compared with, as far as an editor for the value has to know. */
export interface Subject {
  readonly type: string;
  readonly label: string;
  readonly unit?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly operators: readonly Operator[];
  /** Where suggestions come from: the key, and the kind of record for a record's field. */
  readonly suggestions?: { readonly key: string; readonly kind?: string };
  /** What people call a value that is stored as a code; left out, values are shown as they are. */
  readonly shown?: (value: string) => string;
}

/** Of choices it is told how many have each. */
const isSuggested = ({ suggests, choices }: Pick<CatalogField, 'suggests' | 'choices'>): boolean =>
  suggests || choices.length > 0;

/** `tiers` are those of the program that the condition names, of an attribute whose values they are. */
export const attributeSubject = (attribute: CatalogAttribute, tiers: CatalogAttribute['choices'] = []): Subject => ({
  ...common(attribute.tiers ? { ...attribute, choices: tiers } : attribute),
  shown: (value) => shownValue(attribute.key, value),
  ...(isSuggested(attribute) && attribute.program !== 'REQUIRED' && { suggestions: { key: attribute.key } }),
});

export const fieldSubject = (field: CatalogField, kind: string): Subject => ({
  ...common(field),
  ...(isSuggested(field) && { suggestions: { key: field.key, kind } }),
});

export const measureSubject = ({ type, label, operators }: CatalogMeasure): Subject => ({ type, label, operators, choices: [] });

const common = ({ type, label, unit, choices, operators }: CatalogField): Subject => ({
  type,
  label,
  choices,
  operators,
  ...(unit && { unit }),
});
