import type { EntityManager } from 'typeorm';

/** `?, ?, ?` for a list of values. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * A list of values for `IN (…)`, as text and parameters. The driver of MySQL puts a whole list in one place: to look for a
 * thousand places takes it longer than the database needs to find the rows.
 */
export const listOf = (
  { connection }: Pick<EntityManager, 'connection'>,
  values: readonly unknown[],
): { readonly places: string; readonly params: readonly unknown[] } =>
  connection.options.type === 'mysql' ? { places: '?', params: [values] } : { places: marks(values), params: values };
