/** The fields that differ, for a server that keeps what is left out. Lists are the same when they hold the same. */
export const changedFields = <Fields extends object>(saved: Fields, fields: Fields): Partial<Fields> => {
  const changed: Partial<Fields> = { ...fields };
  for (const key in changed) if (isSame(saved[key], fields[key])) delete changed[key];
  return changed;
};

const isSame = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((item) => other.includes(item))
    : one === other;
