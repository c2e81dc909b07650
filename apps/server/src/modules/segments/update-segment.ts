import { foldedValues } from '../../database/columns';
import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { readCatalog } from '../schema/workspace-catalog';
import { Segment } from './segment.entity';
import {
  checkedDescription,
  checkedFilter,
  checkedName,
  checkReferences,
  checkVersion,
  holdSegments,
  requireSegment,
} from './segment-draft';

/** What is left out is kept. */
interface SegmentChanges {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name?: string | null;
  readonly description?: string | null;
  /** Not yet parsed. */
  readonly filter?: object | null;
}

/** The others list their customers; a filter would have nothing to say. */
const checkHasFilter = ({ kind, name }: Segment): void => {
  if (kind === 'DYNAMIC') return;
  throw new Refusal('INVALID', `“${name}” lists its customers one by one and has no filter.`, ['input', 'filter']);
};

/** @throws Refusal when it is gone, was changed meanwhile, or the name or the filter cannot be saved. */
export const updateSegment = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: SegmentChanges,
): Promise<Segment> =>
  database.transaction(async (manager) => {
    await holdSegments(database, manager, workspace.id);
    const segment = await requireSegment(manager, workspace.id, input.id);
    checkVersion(segment, input.expectedVersion);
    if (input.filter) checkHasFilter(segment);
    const name = input.name === undefined ? segment.name : checkedName(input.name);
    const description = input.description === undefined ? segment.description : checkedDescription(input.description);
    const parsing = { currency: workspace.currency, catalog: await readCatalog(manager, workspace.id) };
    const filter = input.filter === undefined ? segment.filter : checkedFilter(input.filter, parsing);
    if (input.filter !== undefined) await checkReferences(manager, workspace, filter, segment);
    const changed = { ...segment, name, description, filter, version: segment.version + 1, updatedAt: clock() };
    return manager.save(Segment, { ...changed, ...foldedValues(Segment, changed) });
  });
