import type { AttributeEntry, FieldEntry } from '../catalog/types';
import { fold } from '../fold';
import { attributeSql, attributeTextSql } from './attribute-sql';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { restrictionSql } from './fact-sql';
import { leafTextSql } from './leaf-sql';
import { fieldSql } from './record-sql';
import { column, name, type Sql, sql } from './sql';

/** An attribute, or with `kind` a field of its records or of their lines. */
export interface ValueQuestion {
  readonly key: string;
  readonly kind?: string;
}

/** Every value that is stored of an attribute or a field, with what the catalog says of it. */
export interface ValueRows {
  readonly entry: Pick<AttributeEntry & FieldEntry, 'type' | 'label' | 'choices' | 'coding'>;
  /** `customer c`, or the records `r`. */
  readonly from: Sql;
  readonly where: readonly Sql[];
  /** As compared; of a list the items between separators. */
  readonly compared: Sql;
  /** As given; a list as JSON text. */
  readonly given: Sql;
}

const rowsOfAttribute = (entry: AttributeEntry, context: CompileContext): ValueRows => ({
  entry,
  from: sql`customer c`,
  where: DIALECTS[context.dialect].scope('c', context.workspaceId),
  compared: attributeSql(entry.key, context),
  given: attributeTextSql(entry.key, context),
});

const givenSql = (field: FieldEntry, compared: Sql, context: CompileContext): Sql => {
  if (field.column === undefined || field.less !== undefined) return compared;
  const stored = column('r', field.column);
  return field.leaf === undefined ? stored : leafTextSql(stored, field.leaf, { compared, context });
};

const rowsOfField = ({ key, kind }: { key: string; kind: string }, context: CompileContext): ValueRows | undefined => {
  const { catalog, dialect, workspaceId } = context;
  const entry = catalog.activityEntry(kind);
  if (!entry) return undefined;
  const scope = DIALECTS[dialect].scope('r', workspaceId);
  if (entry.family === key) {
    const [compared, given] = [column('r', `${key}_folded`), column('r', key)];
    return { entry: { type: 'choice', label: entry.label }, from: sql`${name(entry.table)} r`, where: scope, compared, given };
  }
  const found = catalog.field(kind, key);
  if (!found) return undefined;
  const { table, field } = found;
  const member = catalog.activity(kind)?.member;
  const compared = fieldSql(field, 'r', { entry, context, spine: () => [] });
  return {
    entry: field,
    from: sql`${name(table)} r`,
    where: [
      ...scope,
      ...(table === entry.table ? restrictionSql('r', entry.only) : []),
      ...(entry.family && member ? [sql`${column('r', `${entry.family}_folded`)} = ${fold(member)}`] : []),
    ],
    compared,
    given: givenSql(field, compared, context),
  };
};

/** Where the values of something are found; undefined when the catalog has no such thing, or a program must be named. */
export const valueRows = ({ key, kind }: ValueQuestion, context: CompileContext): ValueRows | undefined => {
  if (kind !== undefined) return rowsOfField({ key, kind }, context);
  const entry = context.catalog.attribute(key);
  return entry && entry.program !== 'REQUIRED' ? rowsOfAttribute(entry, context) : undefined;
};
