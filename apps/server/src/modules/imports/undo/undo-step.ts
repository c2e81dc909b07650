import { chunks } from '../../../database/batches';
import { marks } from '../../../database/marks';
import { type MirroredEntity, mirroredEntities } from '../../../database/mirrored';
import type { Write } from '../../../database/write';
import { ImportChange } from '../import-change.entity';
import { KEPT, UNDOING } from './journal';
import type { RowName, StepMemory } from './undo-memory';

const IDS_PER_STATEMENT = 500;

/** Lines of a journal that can be undone together: the same table, the same action. */
export interface Group {
  readonly entity: MirroredEntity;
  readonly table: string;
  readonly action: string;
  readonly lines: readonly ImportChange[];
}

/** One transaction of an undoing. */
export interface Step {
  readonly write: Write;
  readonly memory: StepMemory;
  /** The revisions of the import, of the tables that are being undone, and the first of them. */
  readonly revisions: ReadonlySet<number>;
  readonly firstRevision: number;
  /** UTC milliseconds. */
  readonly now: number;
  /** Who undoes. */
  readonly actor: string;
}

/** Whether a row is as the import, or the undoing of a later part of it, has left it. */
export const isOurs = ({ memory }: Step, line: ImportChange, revision: number): boolean =>
  revision === line.revision || memory.hasWritten(revision);

/** The revisions of rows as they are now, by id. */
export const currentRevisions = async ({ write }: Step, table: string, ids: readonly number[]): Promise<Map<number, number>> => {
  const found = new Map<number, number>();
  for (const some of chunks(ids, IDS_PER_STATEMENT)) {
    const rows: { id: number; revision: number }[] = await write.manager.query(
      `SELECT id, revision FROM ${table} WHERE workspace_id = ? AND id IN (${marks(some)})`,
      [write.workspaceId, ...some],
    );
    for (const { id, revision } of rows) found.set(Number(id), Number(revision));
  }
  return found;
};

/** Lines that follow each other and can be undone together. */
export const groupsOf = (lines: readonly ImportChange[], entityOf: (table: string) => MirroredEntity): Group[] => {
  const groups: (Group & { readonly lines: ImportChange[] })[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && last.table === line.tableName && last.action === line.action) last.lines.push(line);
    else groups.push({ entity: entityOf(line.tableName), table: line.tableName, action: line.action, lines: [line] });
  }
  return groups;
};

/** Notes in the memory whether anything is written at all. */
export const noting = (write: Write, memory: StepMemory): Write => {
  const note = (rows: readonly unknown[]): void => {
    memory.hasChanged ||= rows.length > 0;
  };
  return {
    ...write,
    insert(entity, rows) {
      note(rows);
      return write.insert(entity, rows);
    },
    update(entity, rows) {
      note(rows);
      return write.update(entity, rows);
    },
    remove(entity, ids) {
      note(ids);
      return write.remove(entity, ids);
    },
  };
};

/** The entity of a table. */
export const entityFinder = ({ manager }: Pick<Write, 'manager'>): ((table: string) => MirroredEntity) => {
  const entities = new Map(mirroredEntities().map((entity) => [manager.connection.getMetadata(entity).tableName, entity]));
  return (table) => {
    const entity = entities.get(table);
    if (entity === undefined) throw new Error(`There is no mirrored table ${table}.`);
    return entity;
  };
};

/** Writes down, with the rows themselves, how far the undoing has come. */
export const noteStep = async ({ write, memory }: Step, lines: readonly ImportChange[]): Promise<void> => {
  const [first] = lines;
  if (first === undefined) return;
  const { manager, workspaceId, revision } = write;
  for (const some of chunks(lines, IDS_PER_STATEMENT)) {
    await manager.delete(
      ImportChange,
      some.map(({ id }) => id),
    );
  }
  const stamp = { workspaceId, importId: first.importId, revision, customerId: null, beforeValues: null };
  const keptLine = ({ table, id }: RowName) => ({ ...stamp, action: KEPT, tableName: table, firstId: id, lastId: id });
  if (memory.hasChanged) await manager.insert(ImportChange, { ...stamp, action: UNDOING, tableName: '', firstId: 0, lastId: 0 });
  for (const some of chunks(memory.kept.map(keptLine), IDS_PER_STATEMENT)) await manager.insert(ImportChange, some);
};
