import { type EntityManager, In } from 'typeorm';
import { ImportChange } from '../import-change.entity';

/** Written by the import; see database/journal.ts. */
export type ChangeAction = 'INSERTED' | 'UPDATED' | 'REMOVED';
const CHANGES: readonly string[] = ['INSERTED', 'UPDATED', 'REMOVED'];

/** Written by the undoing: a revision under which rows were put back, and a row that is left alone. */
export const UNDOING = 'UNDOING';
export const KEPT = 'KEPT';

/** Which lines of a journal are looked at: those of some tables, or of all but some. */
export interface Stage {
  readonly tables: readonly string[];
  readonly isOthers: boolean;
}

interface Journal {
  readonly manager: EntityManager;
  readonly importId: number;
}

/** The newest lines that are not undone yet, the newest first. */
export const newestLines = ({ manager, importId }: Journal, { tables, isOthers }: Stage, most: number): Promise<ImportChange[]> =>
  manager
    .createQueryBuilder(ImportChange, 'line')
    .where('line.importId = :importId AND line.action IN (:...actions)', { importId, actions: CHANGES })
    .andWhere(`line.tableName ${isOthers ? 'NOT IN' : 'IN'} (:...tables)`, { tables })
    .orderBy('line.id', 'DESC')
    .limit(most)
    .getMany();

/** Rows of all lines that are not undone yet. */
export const rowsToUndo = async ({ manager, importId }: Journal): Promise<number> => {
  const found = await manager
    .createQueryBuilder(ImportChange, 'line')
    .select('SUM(line.lastId - line.firstId + 1)', 'rows')
    .where('line.importId = :importId AND line.action IN (:...actions)', { importId, actions: CHANGES })
    .getRawOne<{ rows: number | string | null }>();
  return Number(found?.rows ?? 0);
};

/** The revisions under which the import wrote to the tables of a stage, as far as it is not undone. */
export const importRevisions = async ({ manager, importId }: Journal, { tables, isOthers }: Stage): Promise<Set<number>> => {
  const found = await manager
    .createQueryBuilder(ImportChange, 'line')
    .select('DISTINCT line.revision', 'revision')
    .where('line.importId = :importId AND line.action IN (:...actions)', { importId, actions: CHANGES })
    .andWhere(`line.tableName ${isOthers ? 'NOT IN' : 'IN'} (:...tables)`, { tables })
    .getRawMany<{ revision: number | string }>();
  return new Set(found.map(({ revision }) => Number(revision)));
};

/** What an undoing that was broken off wrote down. */
export const undoingLines = ({ manager, importId }: Journal): Promise<ImportChange[]> =>
  manager.findBy(ImportChange, { importId, action: In([UNDOING, KEPT]) });
