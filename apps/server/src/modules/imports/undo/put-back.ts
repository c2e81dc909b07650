import { Order } from '../../activity/order.entity';
import { OrderLine } from '../../activity/order-line.entity';
import type { ImportChange } from '../import-change.entity';
import { currentRevisions, type Group, isOurs, type Step } from './undo-step';

type Values = Readonly<Record<string, unknown>>;

/** Written by nobody but the journal, which is why its shape is taken for granted. */
const beforeOf = ({ beforeValues }: ImportChange): Values => JSON.parse(beforeValues ?? '{}') as Values;

/** Without what every write stamps by itself. */
const ownValues = (before: Values): Values =>
  Object.fromEntries(Object.entries(before).filter(([property]) => property !== 'revision' && property !== 'workspaceId'));

/** Whether somebody else wrote the row between two writes of the import: then only the later of them can be undone. */
const wasForeign = ({ revisions, firstRevision }: Step, { revision }: Values): boolean => {
  const before = Number(revision);
  return before > firstRevision && !revisions.has(before);
};

/** Splits lines so that no row comes twice in a part: a row that the import changed twice is put back twice. */
function* withoutRepeats(lines: readonly ImportChange[]): Generator<ImportChange[]> {
  let part = new Map<number, ImportChange>();
  for (const line of lines) {
    if (part.has(line.firstId)) {
      yield [...part.values()];
      part = new Map();
    }
    part.set(line.firstId, line);
  }
  if (part.size > 0) yield [...part.values()];
}

/** Gives changed rows their former values. */
export const putBack = async (step: Step, { entity, table, lines }: Group): Promise<void> => {
  for (const part of withoutRepeats(lines)) {
    const ids = part.map(({ firstId }) => firstId);
    const revisions = await currentRevisions(step, table, ids);
    const changes = part.flatMap((line) => {
      const id = line.firstId;
      const revision = revisions.get(id);
      if (revision === undefined || step.memory.isKept({ table, id })) return [];
      if (!isOurs(step, line, revision)) {
        step.memory.keep({ table, id });
        return [];
      }
      const before = beforeOf(line);
      if (wasForeign(step, before)) step.memory.keep({ table, id });
      return [{ ...ownValues(before), id }];
    });
    await step.write.update(entity, changes);
  }
};

/** Lines of an order come back only where the order itself is put back: otherwise it has other lines by now. */
const withOwner = async (step: Step, { entity, lines }: Group): Promise<readonly ImportChange[]> => {
  if (entity !== OrderLine) return lines;
  const table = step.write.manager.connection.getMetadata(Order).tableName;
  const orderOf = (line: ImportChange): number => Number(beforeOf(line).orderId);
  const revisions = await currentRevisions(step, table, [...new Set(lines.map(orderOf))]);
  return lines.filter((line) => {
    const id = orderOf(line);
    const revision = revisions.get(id);
    return revision !== undefined && isOurs(step, line, revision) && !step.memory.isKept({ table, id });
  });
};

/** Makes removed rows again, in their former order. */
export const bringBack = async (step: Step, group: Group): Promise<void> => {
  const lines = (await withOwner(step, group)).toSorted((a, b) => a.firstId - b.firstId);
  await step.write.insert(
    group.entity,
    lines.map((line) => ownValues(beforeOf(line))),
  );
};
