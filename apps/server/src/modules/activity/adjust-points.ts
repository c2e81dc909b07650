import { fold } from '@muster/filters';
import { chunks } from '../../database/batches';
import { marks } from '../../database/marks';
import type { NewRow, Write } from '../../database/write';
import { PointMovement } from './point-movement.entity';

/** What a system that only knows balances says of a customer's points in a program. */
interface Balance {
  readonly customerId: number;
  readonly program: string;
  readonly points: number | undefined;
  readonly lifetime: number | undefined;
}

interface Sum {
  readonly points: number;
  readonly lifetime: number;
}

const keyOf = (customerId: number, folded: string): string => `${customerId} ${folded}`;

/** What the movements come to, by customer and program. */
const sumsOf = async ({ manager, workspaceId }: Write, customerIds: readonly number[]): Promise<Map<string, Sum>> => {
  const sums = new Map<string, Sum>();
  for (const some of chunks(customerIds, 1_000)) {
    const rows = await manager.query<Record<string, unknown>[]>(
      `SELECT customer_id, program_folded, SUM(points) AS points, SUM(lifetime) AS lifetime FROM point_movement
       WHERE workspace_id = ? AND customer_id IN (${marks(some)}) GROUP BY customer_id, program_folded`,
      [workspaceId, ...some],
    );
    for (const row of rows) {
      const sum = { points: Number(row.points), lifetime: Number(row.lifetime) };
      sums.set(keyOf(Number(row.customer_id), String(row.program_folded)), sum);
    }
  }
  return sums;
};

/** Makes balances true: what the movements lack is written as one more, so that there is one place where points are. */
export const adjustPoints = async (write: Write, balances: readonly Balance[], now: number): Promise<void> => {
  if (balances.length === 0) return;
  const sums = await sumsOf(write, [...new Set(balances.map(({ customerId }) => customerId))]);
  const movements = balances.flatMap(({ customerId, program, points, lifetime }, index): NewRow<PointMovement>[] => {
    const sum = sums.get(keyOf(customerId, fold(program))) ?? { points: 0, lifetime: 0 };
    const lacking = { points: (points ?? sum.points) - sum.points, lifetime: (lifetime ?? sum.lifetime) - sum.lifetime };
    if (lacking.points === 0 && lacking.lifetime === 0) return [];
    // No caller's own key: those are theirs, and this one has to be new at every adjustment.
    const sourceId = `adjusted:${write.revision}:${index}`;
    return [{ customerId, at: now, sourceId, program, kind: 'ADJUSTED', ...lacking }];
  });
  await write.insert(PointMovement, movements);
};
