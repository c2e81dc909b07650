import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Write } from '../../../database/write';
import { ImportChange } from '../import-change.entity';
import { actorOf } from '../rows/row-saver';
import { count, type Ending } from '../run/ending';
import type { ImportRun } from '../run/import-run';
import { answerConsents } from './answer-consents';
import { importRevisions, newestLines, rowsToUndo, type Stage, undoingLines } from './journal';
import { bringBack, putBack } from './put-back';
import { removeCustomers } from './remove-customers';
import { removeRows } from './remove-rows';
import { type StepMemory, UndoMemory } from './undo-memory';
import { entityFinder, type Group, groupsOf, noteStep, noting, type Step } from './undo-step';

/** Rows of one transaction, about; a line of the journal can stand for a thousand. */
const ROWS_PER_STEP = 1_000;

type Remove = (step: Step, group: Group) => Promise<void>;

/** What belongs to customers goes before the customers, so that it can be seen who has something else by then. */
const STAGES: readonly (Stage & { readonly remove: Remove })[] = [
  { tables: ['customer', 'consent'], isOthers: true, remove: removeRows },
  { tables: ['customer'], isOthers: false, remove: removeCustomers },
  { tables: ['consent'], isOthers: false, remove: answerConsents },
];

const rowsOf = (lines: readonly ImportChange[]): number =>
  lines.reduce((rows, { firstId, lastId }) => rows + lastId - firstId + 1, 0);

/** As many lines as one transaction takes well, at least one. */
const firstOf = (lines: readonly ImportChange[]): ImportChange[] => {
  let rows = 0;
  const some = lines.filter((line) => {
    const isIn = rows < ROWS_PER_STEP;
    rows += rowsOf([line]);
    return isIn;
  });
  return some;
};

const undoGroup = (step: Step, group: Group, remove: Remove): Promise<void> => {
  if (group.action === 'INSERTED') return remove(step, group);
  return group.action === 'UPDATED' ? putBack(step, group) : bringBack(step, group);
};

interface Undoing {
  readonly run: ImportRun;
  readonly memory: UndoMemory;
  readonly stage: (typeof STAGES)[number];
  /** Under which the import wrote to the tables of the stage, and to the consents. */
  readonly revisions: ReadonlySet<number>;
}

const undoLines = async ({ run, memory, stage, revisions }: Undoing, lines: readonly ImportChange[]): Promise<void> => {
  const { services, workspace, job } = run;
  const firstRevision = Math.min(...lines.map(({ revision }) => revision), ...revisions);
  const undo = async (write: Write): Promise<StepMemory> => {
    const found = memory.begin(write.revision);
    const step: Step = {
      write: noting(write, found),
      memory: found,
      revisions,
      firstRevision,
      now: services.clock(),
      actor: `${actorOf(job)}, undone`,
    };
    for (const group of groupsOf(lines, entityFinder(write))) await undoGroup(step, group, stage.remove);
    await noteStep(step, lines);
    return found;
  };
  memory.learn(await services.database.write(workspace.id, undo));
};

const undoStage = async (run: ImportRun, memory: UndoMemory, stage: (typeof STAGES)[number]): Promise<void> => {
  const journal = { manager: run.services.database.reader, importId: run.job.id };
  const own = await importRevisions(journal, stage);
  const revisions = new Set([...own, ...(await importRevisions(journal, { tables: ['consent'], isOthers: false }))]);
  for (;;) {
    const lines = firstOf(await newestLines(journal, stage, ROWS_PER_STEP));
    if (lines.length === 0) return;
    await undoLines({ run, memory, stage, revisions }, lines);
    run.done += rowsOf(lines);
    await run.save({ attempts: 0, keptRows: memory.keptRows });
    await nextTurn();
  }
};

/** Takes back what an import wrote, from its end to its beginning. Goes on where an earlier run of it was broken off. */
export const performUndo = async (run: ImportRun): Promise<Ending> => {
  const { database } = run.services;
  const journal = { manager: database.reader, importId: run.job.id };
  const memory = new UndoMemory(await undoingLines(journal));
  run.total = run.done + (await rowsToUndo(journal));
  await run.save({ keptRows: memory.keptRows });
  for (const stage of STAGES) await undoStage(run, memory, stage);
  await database.transaction((manager) => manager.delete(ImportChange, { importId: run.job.id }));
  const { keptRows } = memory;
  const kept =
    keptRows === 0 ? '' : ` ${count(keptRows, 'row was', 'rows were')} changed since and ${keptRows === 1 ? 'stays' : 'stay'}.`;
  return {
    status: 'UNDONE',
    message: `Undone: ${count(Math.max(run.total - keptRows, 0), 'row')} of the record taken back.${kept}`,
    state: { phase: 'DONE', keptRows, wrote: false },
  };
};
