import type { EntityManager } from 'typeorm';
import { foldedValues } from '../../database/columns';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { Segment } from './segment.entity';
import { holdSegments, NAME_LENGTH, requireSegment } from './segment-draft';

/** "Copy of …", then "Copy of … (2)": the first that is free, cut to fit. */
const copyName = async (manager: EntityManager, workspaceId: number, name: string): Promise<string> => {
  const nameOf = (copy: number): string => {
    const end = copy === 1 ? '' : ` (${copy})`;
    return `${`Copy of ${name}`.slice(0, NAME_LENGTH - end.length)}${end}`;
  };
  for (let copy = 1; ; copy += 1) {
    if (!(await manager.existsBy(Segment, { workspaceId, name: nameOf(copy) }))) return nameOf(copy);
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
