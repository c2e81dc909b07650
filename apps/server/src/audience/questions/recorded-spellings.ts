import { column, type FieldRows, fold, type GivenColumn, list, name, sql } from '@muster/filters';
import { type Asking, asNumber, asText } from './asking';

/** A folded value of a field, and a record that has it. */
export interface FoldedValue {
  readonly folded: string;
  readonly recordId: number;
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

/** What a row's column holds: the text itself, the items of a list, or those of a member of an object. */
const textsOf = (stored: string, isList: boolean, { leaf }: GivenColumn): string[] => {
  if (leaf === undefined) return isList ? textsIn(JSON.parse(stored)) : [stored];
  const members = new Map<string, unknown>(Object.entries(JSON.parse(stored) ?? {}));
  return textsIn(members.get(leaf));
};

/**
 * How values of a field were given, each by the record that is named. A record that is gone or says something else by now,
 * because the record is ahead of what was asked, leaves the value as it is compared.
 */
export const recordedSpellings = async (
  { recorded, workspace }: Pick<Asking, 'recorded' | 'workspace'>,
  { entry, given }: Pick<FieldRows, 'entry' | 'given'>,
  values: readonly FoldedValue[],
): Promise<string[]> => {
  if (given === undefined || values.length === 0) return values.map(({ folded }) => folded);
  const ids = [...new Set(values.map(({ recordId }) => recordId))];
  const rows = await recorded(sql`SELECT r.id AS id, ${column('r', given.column)} AS given FROM ${name(given.table)} r
    WHERE r.workspace_id = ${workspace.id} AND r.id IN (${list(ids)})`);
  const stored = new Map(rows.map((row) => [asNumber(row.id), asText(row.given)]));
  return values.map(({ folded, recordId }) => {
    const text = stored.get(recordId) ?? null;
    const texts = text === null ? [] : textsOf(text, entry.type === 'list', given);
    return texts.find((each) => fold(each) === folded) ?? folded;
  });
};
