import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../errors';
import { Segment } from '../segment.entity';
import { memberIds } from './members';

interface Candidate {
  readonly segmentId: number | string;
}

/** Static segments with as many members, whose ids have the same ends and the same sum. */
const candidates = (manager: EntityManager, workspaceId: number, ids: readonly number[]): Promise<Candidate[]> =>
  manager.query<Candidate[]>(
    `SELECT m.segment_id AS segmentId FROM segment_member m JOIN segment s ON s.id = m.segment_id
     WHERE m.workspace_id = ? AND s.workspace_id = ? AND s.kind = 'STATIC' GROUP BY m.segment_id
     HAVING COUNT(*) = ? AND MIN(m.customer_id) = ? AND MAX(m.customer_id) = ? AND SUM(m.customer_id) = ?`,
    [workspaceId, workspaceId, ids.length, ids[0] ?? 0, ids.at(-1) ?? 0, ids.reduce((sum, id) => sum + id, 0)],
  );

/**
 * @param ids Ascending.
 * @throws Refusal when another static segment holds exactly these customers: a second one would never differ from it.
 */
export const checkNotIdentical = async (manager: EntityManager, workspaceId: number, ids: readonly number[]): Promise<void> => {
  for (const { segmentId } of await candidates(manager, workspaceId, ids)) {
    const segment = await manager.findOneBy(Segment, { workspaceId, id: Number(segmentId) });
    const members = segment ? await memberIds(manager, segment) : [];
    if (segment && members.every((id, index) => id === ids[index])) {
      throw new Refusal('DUPLICATE', `“${segment.name}” already holds exactly these customers.`, ['input']);
    }
  }
};
