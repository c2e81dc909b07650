import type { ImportChange } from '../import-change.entity';
import { currentRevisions, type Group, isOurs, type Step } from './undo-step';

const idsOf = ({ firstId, lastId }: ImportChange): number[] =>
  Array.from({ length: lastId - firstId + 1 }, (_, index) => firstId + index);

/** Rows that the import made and that are as it made them. Of the others it is noted that they stay. */
export const untouchedRows = async (step: Step, { table, lines }: Group): Promise<number[]> => {
  const revisions = await currentRevisions(step, table, lines.flatMap(idsOf));
  const untouched: number[] = [];
  for (const line of lines) {
    for (const id of idsOf(line)) {
      const revision = revisions.get(id);
      if (revision === undefined || step.memory.isKept({ table, id })) continue;
      if (isOurs(step, line, revision)) untouched.push(id);
      else step.memory.keep({ table, id });
    }
  }
  return untouched;
};

/** Takes away rows that the import made. */
export const removeRows = async (step: Step, group: Group): Promise<void> =>
  step.write.remove(group.entity, await untouchedRows(step, group));
