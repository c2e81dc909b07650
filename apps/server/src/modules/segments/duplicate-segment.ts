import { fold } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import { foldedValues } from '../../database/columns';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { Segment } from './segment.entity';
import { holdSegments, NAME_LENGTH, requireSegment } from './segment-draft';

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
  database.transaction(async (manager) => {
    await holdSegments(database, manager, workspace.id);
    const { id: _, ...segment } = await requireSegment(manager, workspace.id, id);
    const now = clock();
    const copy = {
      ...segment,
      name: await copyName(manager, workspace.id, segment.name),
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    return manager.save(Segment, { ...copy, ...foldedValues(Segment, copy) });
  });
