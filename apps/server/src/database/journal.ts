import { Customer } from '../modules/customers/customer.entity';
import { ImportChange } from '../modules/imports/import-change.entity';
import { chunks } from './batches';
import { marks } from './marks';
import type { MirroredEntity } from './mirrored';
import { insertValues, type Shape } from './shape';
import type { Write, WriteParts } from './write';

type Line = Pick<ImportChange, 'tableName' | 'action' | 'firstId' | 'lastId' | 'customerId' | 'beforeValues'>;

const IDS_PER_STATEMENT = 500;

/** Ids that follow each other become one range. */
const rangesOf = (ids: readonly number[]): [number, number][] => {
  const ranges: [number, number][] = [];
  for (const id of ids) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === id - 1) last[1] = id;
    else ranges.push([id, id]);
  }
  return ranges;
};

const insertedLines = ({ table: tableName }: Shape, ids: readonly number[]): Line[] =>
  rangesOf(ids).map(([firstId, lastId]) => ({
    tableName,
    action: 'INSERTED',
    firstId,
    lastId,
    customerId: null,
    beforeValues: null,
  }));

interface Before {
  readonly id: number;
  readonly customerId: number | null;
  readonly values: Readonly<Record<string, unknown>>;
}

interface Question {
  readonly entity: MirroredEntity;
  readonly shape: Shape;
  readonly ids: readonly number[];
  /** Properties; left out: all. */
  readonly properties?: ReadonlySet<string>;
}

const CUSTOMER = 'customerId';
/** Without it nobody could tell whether the row was the import's own or somebody else's. */
const REVISION = 'revision';

/** What rows are before they are changed. */
const readBefore = async (
  { manager, workspaceId }: Pick<Write, 'manager' | 'workspaceId'>,
  { entity, shape, ids, properties }: Question,
): Promise<Before[]> => {
  const columns = shape.columns.filter(
    ({ property, decode }) =>
      decode !== undefined && (properties === undefined || properties.has(property) || [CUSTOMER, REVISION].includes(property)),
  );
  const names = columns.map(({ name }) => name).join(', ');
  const found: Before[] = [];
  for (const some of chunks(ids, IDS_PER_STATEMENT)) {
    const rows: Record<string, unknown>[] = await manager.query(
      `SELECT id, ${names} FROM ${shape.table} WHERE workspace_id = ? AND id IN (${marks(some)}) ORDER BY id`,
      [workspaceId, ...some],
    );
    for (const row of rows) {
      const values = Object.fromEntries(columns.map(({ name, property, decode }) => [property, decode?.(row[name])]));
      const owner = entity === Customer ? row.id : values[CUSTOMER];
      found.push({ id: Number(row.id), customerId: owner === undefined || owner === null ? null : Number(owner), values });
    }
  }
  return found;
};

const only = (values: Before['values'], properties: object): Before['values'] =>
  Object.fromEntries(Object.entries(values).filter(([property]) => property in properties || property === REVISION));

/** Does all that a write does, and gathers how each of its rows can be put back. */
const gathering = (write: Write, shapeOf: WriteParts['shapeOf'], lines: Line[]): Write => ({
  ...write,
  async insert(entity, rows) {
    const ids = await write.insert(entity, rows);
    lines.push(...insertedLines(shapeOf(entity), ids));
    return ids;
  },
  async update(entity, rows) {
    const shape = shapeOf(entity);
    const properties = new Set(rows.flatMap((row) => Object.keys(row)));
    const before = await readBefore(write, { entity, shape, ids: rows.map(({ id }) => id), properties });
    const changed = new Map(rows.map((row): [number, object] => [row.id, row]));
    for (const { id, customerId, values } of before) {
      const beforeValues = JSON.stringify(only(values, changed.get(id) ?? {}));
      lines.push({ tableName: shape.table, action: 'UPDATED', firstId: id, lastId: id, customerId, beforeValues });
    }
    await write.update(entity, rows);
  },
  async remove(entity, ids) {
    const shape = shapeOf(entity);
    for (const { id, customerId, values } of await readBefore(write, { entity, shape, ids })) {
      const beforeValues = JSON.stringify(values);
      lines.push({ tableName: shape.table, action: 'REMOVED', firstId: id, lastId: id, customerId, beforeValues });
    }
    await write.remove(entity, ids);
  },
});

/** A write that writes down, in the same transaction, what an import changes, whatever tables that are. */
export const journaled = (
  write: Write,
  { bulk, shapeOf }: Pick<WriteParts, 'bulk' | 'shapeOf'>,
  importId: number,
): { readonly write: Write; save(): Promise<void> } => {
  const lines: Line[] = [];
  const shape = shapeOf(ImportChange);
  return {
    write: gathering(write, shapeOf, lines),
    async save() {
      await bulk.insert(
        shape,
        lines.map((line) => insertValues(shape, { importId, ...line }, write)),
      );
    },
  };
};
