import { fold, standardCatalog, valueLabel } from '@muster/filters';
import type { DataSource } from 'typeorm';
import type { NewRow } from '../../../database/write';
import { CalendarDate } from '../../../graphql/scalars';
import type { Customer } from '../../customers/customer.entity';
import { fullName } from '../../customers/customer-name';
import { profileFields } from '../profile-fields';

export type FieldOutcome = 'KEPT' | 'FILLED' | 'UNITED';

export interface MergedField {
  readonly key: string;
  readonly label: string;
  readonly keep: string | null;
  readonly merge: string | null;
  readonly result: string | null;
  readonly discarded: string | null;
  readonly outcome: FieldOutcome;
}

export interface FieldsAndColumns {
  readonly fields: readonly MergedField[];
  /** What the customer who stays will have. */
  readonly columns: NewRow<Customer>;
}

interface Pair {
  readonly key: string;
  readonly label: string;
  readonly keep: unknown;
  readonly merge: unknown;
}

interface Merged extends Pair {
  readonly result: unknown;
  readonly outcome: FieldOutcome;
}

const isMissing = (value: unknown): boolean => value === null || value === undefined;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (key: string, value: unknown): string | null => {
  if (isMissing(value)) return null;
  if (isList(value)) return value.join(', ');
  if (key === 'birthdate') return String(CalendarDate.serialize(value));
  if (key === 'registeredAt' && typeof value === 'number') return new Date(value).toISOString();
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : valueLabel(standardCatalog.attribute(key) ?? {}, String(value));
};

/** The items of both, each once however it is written. */
const united = (keep: readonly unknown[], merge: readonly unknown[]): unknown[] => {
  const items = new Map<string, unknown>();
  for (const item of [...keep, ...merge]) {
    const key = fold(String(item));
    if (!items.has(key)) items.set(key, item);
  }
  return [...items.values()];
};

const mergeValues = (pair: Pair): Merged => {
  const { keep, merge } = pair;
  if (isMissing(keep)) return { ...pair, result: merge, outcome: 'FILLED' };
  if (isList(keep) && isList(merge)) return { ...pair, result: united(keep, merge), outcome: 'UNITED' };
  return { ...pair, result: keep, outcome: 'KEPT' };
};

const lost = ({ key, merge, result, outcome }: Merged): string | null => {
  const value = shown(key, merge);
  return outcome === 'KEPT' && value !== shown(key, result) ? value : null;
};

const described = (merged: Merged): MergedField => {
  const { key, label, keep, merge, result, outcome } = merged;
  return {
    key,
    label,
    keep: shown(key, keep),
    merge: shown(key, merge),
    result: shown(key, result),
    discarded: lost(merged),
    outcome,
  };
};

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A full name that was put together from its parts follows them when they are filled. */
const mergeName = (keep: Customer, name: Merged, parts: ReadonlyMap<string, Merged>): Merged => {
  if (keep.name === null) return name;
  const firstName = textOrNull(parts.get('firstName')?.result);
  const lastName = textOrNull(parts.get('lastName')?.result);
  const result = fullName(keep, { firstName, lastName });
  return result === keep.name ? name : { ...name, result, outcome: 'UNITED' };
};

const pairsOf = (keep: unknown, merge: unknown, labels: ReadonlyMap<string, string>): Pair[] => {
  const [kept, other] = [isObject(keep) ? keep : {}, isObject(merge) ? merge : {}];
  const keys = [...new Set([...Object.keys(kept), ...Object.keys(other)])].sort();
  return keys.map((key) => ({ key: `custom.${key}`, label: labels.get(key) ?? key, keep: kept[key], merge: other[key] }));
};

const words = (key: string): string => {
  const spaced = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** Both go with their address, and are no fields that anybody sees. */
const digests = (keep: Customer, merge: Customer): NewRow<Customer> => ({
  emailKey: keep.email === null ? merge.emailKey : keep.emailKey,
  phoneKey: keep.phone === null ? merge.phoneKey : keep.phoneKey,
});

/** Field by field, what two customers come to: the one who stays wins, what it lacks is filled, lists are united. */
export const mergedFields = (
  source: DataSource,
  { keep, merge, labels }: { readonly keep: Customer; readonly merge: Customer; readonly labels: ReadonlyMap<string, string> },
): FieldsAndColumns => {
  const [kept, other] = [new Map<string, unknown>(Object.entries(keep)), new Map<string, unknown>(Object.entries(merge))];
  const own = profileFields(source)
    .filter((key) => key !== 'attributes' && key !== 'sourceId')
    .map((key) => {
      const label = standardCatalog.attribute(key)?.label ?? words(key);
      return mergeValues({ key, label, keep: kept.get(key), merge: other.get(key) });
    });
  const parts = new Map(own.map((merged) => [merged.key, merged]));
  const fields = own.map((merged) => (merged.key === 'name' ? mergeName(keep, merged, parts) : merged));
  const custom = pairsOf(keep.attributes, merge.attributes, labels).map(mergeValues);
  const attributes = Object.fromEntries(custom.map(({ key, result }) => [key.slice('custom.'.length), result]));
  return {
    fields: [...fields, ...custom].filter((field) => !isMissing(field.keep) || !isMissing(field.merge)).map(described),
    columns: {
      ...Object.fromEntries(fields.map(({ key, result }) => [key, result ?? null])),
      ...digests(keep, merge),
      attributes: custom.length === 0 ? null : attributes,
    },
  };
};
