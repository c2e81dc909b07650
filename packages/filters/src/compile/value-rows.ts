import type { AttributeEntry, FieldEntry, RecordTable } from '../catalog/types';
import { fold } from '../fold';
import { attributeSql, attributeTextSql, isFolded } from './attribute-sql';
import type { CompileContext } from './context';
import { DIALECTS } from './dialect';
import { restrictionSql } from './fact-sql';
import { fieldSql } from './record-sql';
import { column, name, type Sql, sql } from './sql';

/** An attribute, or with `kind` a field of its records or of their lines. */
export interface ValueQuestion {
  readonly key: string;
  readonly kind?: string;
}

interface Compared {
  readonly entry: Pick<AttributeEntry & FieldEntry, 'type' | 'label' | 'choices' | 'coding'>;
  readonly from: Sql;
  readonly where: readonly Sql[];
  /** As compared; of a list the items between separators. */
  readonly compared: Sql;
}

/** Every value that customers `c` have of an attribute. */
export interface AttributeRows extends Compared {
  readonly of: 'CUSTOMERS';
  /** As given; a list as JSON text. */
  readonly given: Sql;
}

/** Where the record has what was given for a field. */
export interface GivenColumn {
  readonly table: RecordTable;
  readonly column: string;
  /** The member that is meant, of a column that holds a JSON object. */
  readonly leaf?: string | undefined;
}

/** Every value that records `r` have of a field. */
export interface FieldRows extends Compared {
  readonly of: 'RECORDS';
  /** Texts are compared folded, and a replica has them in no other way; undefined for values that are as they are given. */
  readonly given: GivenColumn | undefined;
}

/** Every value that is stored of an attribute or a field, with what the catalog says of it. */
export type ValueRows = AttributeRows | FieldRows;

const rowsOfAttribute = (entry: AttributeEntry, context: CompileContext): AttributeRows => ({
  of: 'CUSTOMERS',
  entry,
  from: sql`customer c`,
  where: DIALECTS[context.dialect].scope('c', context.workspaceId),
  compared: attributeSql(entry.key, context),
  given: attributeTextSql(entry.key, context),
});

const givenOf = (table: RecordTable, field: FieldEntry): GivenColumn | undefined =>
  field.column !== undefined && isFolded(field) ? { table, column: field.column, leaf: field.leaf } : undefined;

const rowsOfField = ({ key, kind }: { key: string; kind: string }, context: CompileContext): FieldRows | undefined => {
  const { catalog, dialect, workspaceId } = context;
  const entry = catalog.activityEntry(kind);
  if (!entry) return undefined;
  const scope = DIALECTS[dialect].scope('r', workspaceId);
  if (entry.family === key) {
    return {
      of: 'RECORDS',
      entry: { type: 'choice', label: entry.label },
      from: sql`${name(entry.table)} r`,
      where: scope,
      compared: column('r', `${key}_folded`),
      given: { table: entry.table, column: key },
    };
  }
  const found = catalog.field(kind, key);
  if (!found) return undefined;
  const { table, field } = found;
  const member = catalog.activity(kind)?.member;
  const compared = fieldSql(field, 'r', { entry, context, spine: () => [] });
  return {
    of: 'RECORDS',
    entry: field,
    from: sql`${name(table)} r`,
    where: [
      ...scope,
      ...(table === entry.table ? restrictionSql('r', entry.only) : []),
      ...(entry.family && member ? [sql`${column('r', `${entry.family}_folded`)} = ${fold(member)}`] : []),
    ],
    compared,
    given: givenOf(table, field),
  };
};

/** Where the values of something are found; undefined when the catalog has no such thing, or a program must be named. */
export const valueRows = ({ key, kind }: ValueQuestion, context: CompileContext): ValueRows | undefined => {
  if (kind !== undefined) return rowsOfField({ key, kind }, context);
  const entry = context.catalog.attribute(key);
  return entry && entry.program !== 'REQUIRED' ? rowsOfAttribute(entry, context) : undefined;
};
