import type { Database } from '../../../database/database';
import { marks } from '../../../database/marks';
import { type DeliveryStatus, mayEnter, statusIn } from '../delivery-state';
import type { DeliveryReason } from '../reasons';
import { changeRows, NOW } from '../sql';

interface Rule {
  readonly from: DeliveryStatus;
  readonly to: DeliveryStatus;
  readonly reason: DeliveryReason | null;
}

/** What becomes of a delivery whose holder has not been heard of until its lease ran out. */
const RULES: readonly Rule[] = [
  { from: 'CLAIMED', to: 'QUEUED', reason: null },
  // It may have been accepted: nobody can know, so nobody sends it again.
  { from: 'OFFERING', to: 'UNKNOWN', reason: 'WORKER_STOPPED' },
];

const AT_ONCE = 500;

const sweepRule = async (database: Database, { from, to, reason }: Rule): Promise<number> => {
  const expired = `${statusIn([from])} AND lease_until < ${NOW[database.kind]}`;
  const rows = await database.reader.query<{ id: number }[]>(`SELECT id FROM delivery WHERE ${expired} LIMIT ${AT_ONCE}`);
  const ids = rows.map(({ id }) => Number(id));
  if (ids.length === 0) return 0;
  return database.transaction((manager) =>
    changeRows(
      manager,
      `UPDATE delivery SET status = ?, reason = ?, claim = NULL, lease_until = NULL, updated_at = ${NOW[database.kind]}
       WHERE id IN (${marks(ids)}) AND lease_until < ${NOW[database.kind]} AND +status = '${from}' AND ${mayEnter(to)}`,
      [to, reason, ...ids],
    ),
  );
};

/** Takes deliveries back from holders that are gone. Returns how many it moved. */
export const sweep = async (database: Database): Promise<number> => {
  let moved = 0;
  for (const rule of RULES) moved += await sweepRule(database, rule);
  return moved;
};
