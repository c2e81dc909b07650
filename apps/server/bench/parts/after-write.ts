import { standardCatalog } from '@muster/filters';
import type { AudienceEngine, AudienceQuestion } from '../../src/audience/engine';
import type { Database } from '../../src/database/database';
import { recordOrders } from '../../src/modules/activity/record-orders';
import { absorbWrite } from '../absorb-write';
import { median, timed } from '../measure';
import { NOW } from '../moment';
import { milliseconds, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import type { Shop } from '../record/bench-record';
import { LINES, ordersOf, skuOf } from './orders';

const ORDERS = 1_000;
const MOST_ADDED = 100;
/** What a question costs more right after a bulk write than without one. It has to contain the write. */
export const measureAfterWrite = async (
  { engine, database }: { engine: AudienceEngine; database: Database },
  { workspace, customers }: Shop,
  runs: number,
): Promise<Verdict[]> => {
  const buyersIn = (round: number): AudienceQuestion => ({
    workspaceId: workspace.id,
    filter: { activity: { kind: 'purchase', where: { field: { key: 'sku', operator: 'IS', value: skuOf(round) } } } },
    now: NOW,
    catalog: standardCatalog,
  });
  const added: number[] = [];
  const writes: number[] = [];
  const quiet: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= runs; round++) {
    await engine.count(buyersIn(round));
    const write = await timed(() =>
      recordOrders({ database, clock: () => NOW }, workspace, ordersOf({ round, customers, count: ORDERS })),
    );
    if (write.result.saved !== ORDERS) throw new Error(`Only ${write.result.saved} of ${ORDERS} orders were saved.`);
    const after = await timed(() => engine.count(buyersIn(round)));
    if (after.result !== ORDERS) throw new Error(`A count saw ${after.result} of the ${ORDERS} orders written before it.`);
    if (round === 0) continue;
    await absorbWrite({ database, engine }, workspace);
    const steady = await timed(() => engine.count(buyersIn(round)));
    quiet.push(steady.milliseconds);
    writes.push(write.milliseconds);
    added.push(after.milliseconds - steady.milliseconds);
  }
  printTable(
    `A count right after a write of ${ORDERS} orders of ${LINES} lines`,
    ['', 'median', 'slowest'],
    [
      ['the write', milliseconds(median(writes)), milliseconds(Math.max(...writes))],
      ['the count without a write', milliseconds(median(quiet)), milliseconds(Math.max(...quiet))],
      ['added by the write', milliseconds(median(added)), milliseconds(Math.max(...added))],
    ],
  );
  return [
    {
      what: `added to a count by a write of ${ORDERS} orders`,
      measured: milliseconds(median(added)),
      target: `below ${MOST_ADDED} ms`,
      isKept: median(added) < MOST_ADDED,
    },
  ];
};
