import { fold } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { foldedValues } from '../../database/columns';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { memberIds } from './lists/members';
import { saveListedSegment } from './lists/save-listed-segment';
import { Segment } from './segment.entity';
import { NAME_LENGTH, requireSegment } from './segment-draft';

/** Cut to fit, in both spellings, and never through the middle of a character. */
const cut = (text: string, length: number): string => {
  const characters = [...text];
  while (characters.join('').length > length || fold(characters.join('')).length > length) characters.pop();
  return characters.join('').trimEnd();
};

/** "Copy of …", then "Copy of … (2)": the first that is free. */
const copyName = async (manager: EntityManager, workspaceId: number, name: string): Promise<string> => {
  for (let copy = 1; ; copy += 1) {
    const end = copy === 1 ? '' : ` (${copy})`;
    const candidate = `${cut(`Copy of ${name}`, NAME_LENGTH - end.length)}${end}`;
    if (!(await manager.existsBy(Segment, { workspaceId, name: candidate }))) return candidate;
  }
};

/** Saves a copy under a name of its own. @throws Refusal when there is no such segment. */
export const duplicateSegment = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  { id }: { readonly id: string },
): Promise<Segment> =>
  database.write(workspace.id, async (write) => {
    const { manager } = write;
    const segment = await requireSegment(manager, workspace.id, id);
    const { description, kind, filter } = segment;
    const now = clock();
    const name = await copyName(manager, workspace.id, segment.name);
    if (kind !== 'DYNAMIC') {
      const customerIds = await memberIds(manager, segment);
      return saveListedSegment(write, { name, description, kind: 'MANUAL', customerIds, now });
    }
    const copy = { workspaceId: workspace.id, name, description, kind, filter, version: 1, createdAt: now, updatedAt: now };
    return manager.save(Segment, { ...copy, ...foldedValues(Segment, copy) });
  });
