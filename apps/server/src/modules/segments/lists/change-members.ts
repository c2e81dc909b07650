import { chunks } from '../../../database/batches';
import type { Write } from '../../../database/database';
import { marks } from '../../../database/marks';
import { Refusal } from '../../../errors';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { type RowRefusal, rowRefusal } from '../../customers/bulk/bulk-result';
import { Segment } from '../segment.entity';
import { requireSegment } from '../segment-draft';
import { LIST_LIMIT, namedCustomers, noSuchCustomer } from './members';
import { SegmentMember } from './segment-member.entity';

interface MembersInput {
  readonly id: string;
  readonly customerIds: readonly string[];
}

/** What became of the customers of a call. Who was where they should be already is neither counted nor refused. */
export interface ChangedMembers {
  readonly segment: Segment;
  readonly saved: number;
  readonly refusals: readonly RowRefusal[];
}

const IDS_PER_QUERY = 500;

const requireManual = async ({ manager, workspaceId }: Write, id: string): Promise<Segment> => {
  const segment = await requireSegment(manager, workspaceId, id);
  if (segment.kind === 'MANUAL') return segment;
  const reason = segment.kind === 'STATIC' ? 'was frozen when it was made' : 'holds whoever matches its filter';
  throw new Refusal('INVALID', `“${segment.name}” ${reason}. Only the customers of manual segments are picked.`, ['input', 'id']);
};

/** The rows of those of the customers who stand in the list, by customer. */
const rowsOf = async (
  { manager, workspaceId }: Write,
  segment: Segment,
  customerIds: readonly number[],
): Promise<Map<number, number>> => {
  const found = new Map<number, number>();
  for (const some of chunks(customerIds, IDS_PER_QUERY)) {
    const rows = await manager.query<{ id: number | string; customerId: number | string }[]>(
      `SELECT id, customer_id AS customerId FROM segment_member
       WHERE workspace_id = ? AND segment_id = ? AND customer_id IN (${marks(some)})`,
      [workspaceId, segment.id, ...some],
    );
    for (const { id, customerId } of rows) found.set(Number(customerId), Number(id));
  }
  return found;
};

const checkRoom = async ({ manager, workspaceId }: Write, { id, name }: Segment, more: number): Promise<void> => {
  const members = await manager.countBy(SegmentMember, { workspaceId, segmentId: id });
  if (members + more <= LIST_LIMIT) return;
  const message = `“${name}” has ${members.toLocaleString('en')} customers; a segment lists at most ${LIST_LIMIT.toLocaleString('en')}.`;
  throw new Refusal('TOO_MANY', message, ['input', 'customerIds']);
};

type Apply = (write: Write, segment: Segment, customerIds: readonly number[]) => Promise<number>;

const add =
  (now: number): Apply =>
  async (write, segment, customerIds) => {
    const listed = await rowsOf(write, segment, customerIds);
    const added = customerIds.filter((id) => !listed.has(id));
    await checkRoom(write, segment, added.length);
    await write.insert(
      SegmentMember,
      added.map((customerId) => ({ segmentId: segment.id, customerId, at: now })),
    );
    return added.length;
  };

const remove: Apply = async (write, segment, customerIds) => {
  const listed = await rowsOf(write, segment, customerIds);
  await write.remove(SegmentMember, [...listed.values()]);
  return listed.size;
};

const changeMembers = (
  { database }: Pick<Services, 'database'>,
  workspace: Workspace,
  { id, customerIds, apply, now }: MembersInput & { readonly apply: Apply; readonly now: number },
): Promise<ChangedMembers> =>
  database.write(workspace.id, async (write) => {
    const segment = await requireManual(write, id);
    const named = await namedCustomers(write.manager, workspace.id, customerIds);
    const known = new Set(named.map(({ customerId }) => customerId).filter((known) => known !== undefined));
    const refusals = named
      .filter(({ customerId }) => customerId === undefined)
      .map(({ index }) => rowRefusal(index, noSuchCustomer([])));
    const saved = await apply(write, segment, [...known]);
    if (saved === 0) return { segment, saved, refusals };
    // The version stays: picking customers and editing the name do not get into each other's way.
    await write.manager.update(Segment, { id: segment.id }, { updatedAt: now });
    return { segment: { ...segment, updatedAt: now }, saved, refusals };
  });

/** @throws Refusal when there is no such segment, it is not manual, or it would list too many. */
export const addToSegment = (
  services: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: MembersInput,
): Promise<ChangedMembers> => {
  const now = services.clock();
  return changeMembers(services, workspace, { ...input, apply: add(now), now });
};

/** @throws Refusal when there is no such segment, or it is not manual. */
export const removeFromSegment = (
  services: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  input: MembersInput,
): Promise<ChangedMembers> => changeMembers(services, workspace, { ...input, apply: remove, now: services.clock() });
