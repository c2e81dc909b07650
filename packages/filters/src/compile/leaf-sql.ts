import type { Comparable } from '../catalog/types';
import { fold } from '../fold';
import { LEAF_NUMBER, type LeafForm, leafAmount, leafName, leafPathOf } from '../leaves';
import { currencyDigits } from '../money';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { column, list, type Sql, sql } from './sql';

/** A member of a column that holds a JSON object, among the folded twin's of that column. */
export interface Leaf {
  readonly alias: 'c' | 'r' | 'l';
  readonly table: string;
  /** The column of the object itself, beside which its twin stands. */
  readonly column: string;
  readonly key: string;
}

/** A leaf read as the type that the workspace has given it; NULL where it does not fit. See `foldedLeaves`. */
export const leafSql = (
  { alias, table, column: stored, key }: Leaf,
  { type, choices }: Comparable,
  context: CompileContext,
): Sql => {
  const dialect = DIALECTS[context.dialect];
  const twin = `${stored}_folded`;
  const read = (form: LeafForm): Sql => {
    const name = leafName(key, form);
    const own = context.leafColumn?.(table, twin, name);
    return own === undefined ? dialect.leaf(column(alias, twin), leafPathOf(name)) : column(alias, own);
  };
  const text = read('TEXT');
  switch (type) {
    case 'text':
      return text;
    case 'list':
      return read('LIST');
    case 'date':
      return dialect.wholeNumber(read('DATE'));
    case 'choice':
      return choices ? sql`CASE WHEN ${text} IN (${list(choices.map(({ value }) => fold(value)))}) THEN ${text} END` : text;
    case 'boolean':
      return sql`CASE ${text} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`;
    case 'number':
      return sql`CASE WHEN ${dialect.matches(text, LEAF_NUMBER)} THEN ${dialect.double(text)} END`;
    case 'money': {
      const digits = currencyDigits(context.currency);
      const minor = dialect.minorUnits(text, digits);
      return sql`CASE WHEN ${dialect.matches(text, leafAmount(digits))} AND ABS(${minor}) <= ${Number.MAX_SAFE_INTEGER} THEN ${minor} END`;
    }
  }
};

/** A leaf as it was given, of the object itself and not of its twin: for showing. */
export const leafTextSql = (
  object: Sql,
  key: string,
  { compared, context }: { readonly compared: Sql; readonly context: CompileContext },
): Sql => (/["\\\p{Cc}\p{Cs}]/u.test(key) ? compared : DIALECTS[context.dialect].leaf(object, `$."${key}"`));
