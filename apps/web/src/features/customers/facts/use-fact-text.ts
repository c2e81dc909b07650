import { useCallback } from 'react';
import { HIDDEN, useFormat, useMay } from '../../../shared';
import type { CatalogAttribute, CatalogIndex } from '../../segments/builder/catalog-index';
import { shownValue } from '../../segments/builder/coded-words';

export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly type: string;
  readonly value: unknown;
}

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

type Words = ReturnType<typeof useFormat>;
type Describe = (value: unknown, words: Words, attribute: CatalogAttribute | undefined) => string;

const asText: Describe = (value, _, attribute) => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const choice = attribute?.choices.find((known) => known.value === text);
  return choice?.label ?? (attribute ? shownValue(attribute.key, text) : text);
};

/** How a value of each type of the catalog reads; text for a type that is new here. */
const READS: Readonly<Record<string, Describe>> = {
  money: (value, { money }) => money(String(value)),
  number: (value, { number }) => number(Number(value)),
  date: (value, { date, day }) => (CALENDAR_DAY.test(String(value)) ? date(String(value)) : day(String(value))),
  boolean: (value) => (value === true ? 'yes' : 'no'),
  list: (value, words, attribute) =>
    Array.isArray(value) ? value.map((one) => asText(one, words, attribute)).join(', ') : asText(value, words, attribute),
};

/** What the server can hide from a role. */
const PERSONAL: ReadonlySet<string> = new Set(['email', 'phone', 'birthdate', 'age']);

const isUnknown = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A fact in words; undefined where it is not known. What it is called and how it compares stands in the catalog. */
export const useFactText = ({ attribute }: CatalogIndex) => {
  const words = useFormat();
  const seesPersonal = useMay()('personal:read');
  return useCallback(
    ({ key, type, value }: Pick<Fact, 'key' | 'type' | 'value'>): string | undefined => {
      if (isUnknown(value)) return PERSONAL.has(key) && !seesPersonal ? HIDDEN : undefined;
      return (READS[type] ?? asText)(value, words, attribute(key));
    },
    [words, attribute, seesPersonal],
  );
};
