import DataLoader from 'dataloader';
import type { Context } from './context';

type Answers<Value> = Promise<readonly (Value | Error)[]>;

interface LoaderOptions<Key> {
  readonly maxBatchSize?: number;
  /** For keys that are objects: what makes two of them the same. */
  readonly cacheKey?: (key: Key) => string;
}

/**
 * A loader that gathers the keys asked for by the fields of one request into one call. It is made when a request first
 * asks, and lives as long as that request: rows of one caller never reach another.
 *
 *     const consentsOf = loader((context, customerIds: readonly number[]) => …);
 *     consentsOf(context).load(customer.id)
 */
export const loader = <Key, Value>(
  batch: (context: Context, keys: readonly Key[]) => Answers<Value>,
  options: LoaderOptions<Key> = {},
): ((context: Context) => DataLoader<Key, Value, unknown>) => {
  const family = loaderFamily((context: Context, _same: null, keys: readonly Key[]) => batch(context, keys), options);
  return (context) => family(context, null);
};

/** Reads something once for a request, however many of its fields ask for it. */
export const perRequest = <Value>(read: (context: Context) => Promise<Value>): ((context: Context) => Promise<Value>) => {
  const only = loader(async (context, asked: readonly 'it'[]) => {
    const value = await read(context);
    return asked.map(() => value);
  });
  return (context) => only(context).load('it');
};

/** A loader for a field with arguments: one for each different set of them. */
export const loaderFamily = <Args, Key, Value>(
  batch: (context: Context, args: Args, keys: readonly Key[]) => Answers<Value>,
  { maxBatchSize = 1_000, cacheKey }: LoaderOptions<Key> = {},
): ((context: Context, args: Args) => DataLoader<Key, Value, unknown>) => {
  // Its own place in the memory of a request. In one map for all requests, the collector of young memory would keep each of them.
  class Family extends Map<string, DataLoader<Key, Value, unknown>> {}
  const familyIn = ({ memory }: Context): Family => {
    const known = memory.get(Family);
    if (known instanceof Family) return known;
    const made = new Family();
    memory.set(Family, made);
    return made;
  };
  return (context, args) => {
    const family = familyIn(context);
    const name = JSON.stringify(args);
    const known = family.get(name);
    if (known) return known;
    const made = new DataLoader<Key, Value, unknown>((keys) => batch(context, args, keys), {
      maxBatchSize,
      ...(cacheKey && { cacheKeyFn: cacheKey }),
    });
    family.set(name, made);
    return made;
  };
};

/** Puts rows in the order of the keys that they were loaded by; a key without a row gets `undefined`. */
export const inOrderOf = <Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | undefined)[] => {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key));
};

/** Gathers rows by the key that they belong to; a key without rows gets an empty list. */
export const groupedBy = <Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] => {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
};
