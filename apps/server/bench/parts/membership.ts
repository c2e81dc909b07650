import type { Filter } from '@muster/filters';
import type { Database } from '../../src/database/database';
import type { GraphqlServer } from '../graphql-server';
import { median, percentile, timed } from '../measure';
import { count, milliseconds, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { activity, attribute, field, inTheLast } from '../questions/question';
import type { Shop } from '../record/bench-record';

const MOST = 10;
/** Within so many, the sets of the segment are found beside. */
const WARM_UP = 300;
const ASKED = 2_000;

const CREATE = 'mutation($input: CreateSegmentInput!) { createSegment(input: $input) { segment { id } } }';
const IS_MEMBER = 'query($segment: ID!, $sourceId: String!) { segment(id: $segment) { isMember(sourceId: $sourceId) } }';

interface Saved {
  readonly createSegment: { readonly segment: { readonly id: string } };
}

/** It looks at orders, their lines, visits, points and consents: five tables and the customer. */
const FILTER: Filter = {
  all: [
    attribute('emailConsent', 'IS', 'OPTED_IN'),
    attribute('pointsBalance', 'MORE_THAN', 100),
    {
      any: [
        activity('order', {
          within: inTheLast(3, 'MONTH'),
          measure: { function: 'SUM', field: 'total' },
          operator: 'AT_LEAST',
          value: 100,
        }),
        activity('purchase', { within: inTheLast(6, 'MONTH'), where: field('brand', 'IS', 'Brand 7') }),
      ],
    },
    activity('visit', { within: inTheLast(1, 'YEAR') }),
  ],
};

/** How long a till waits to learn whether one customer is in a segment: customers all over the shop, one after the other. */
export const measureMembership = async (
  server: GraphqlServer,
  database: Database,
  { customers, workspace }: Shop,
): Promise<Verdict[]> => {
  const { createSegment } = await server.ask<Saved>(CREATE, { input: { name: 'At the till', filter: FILTER } });
  const wanted = WARM_UP + ASKED;
  const rows: { source_id: string }[] = await database.reader.query(
    'SELECT source_id FROM customer WHERE workspace_id = ? AND id % ? = 0 LIMIT ?',
    [workspace.id, Math.max(1, Math.floor(customers / wanted)), wanted],
  );
  const ask = (sourceId: string) => server.ask(IS_MEMBER, { segment: createSegment.segment.id, sourceId });
  const times: number[] = [];
  for (const { source_id } of rows) times.push((await timed(() => ask(source_id))).milliseconds);
  const [first, later] = [times.slice(0, WARM_UP), times.slice(WARM_UP)];
  const row = (what: string, took: readonly number[]): string[] => [
    what,
    ...[median(took), percentile(took, 0.95), percentile(took, 0.99)].map(milliseconds),
  ];
  printTable(
    `Whether one customer is in a segment, six tables, at ${count(customers)} customers`,
    ['', 'median', '95th percentile', '99th percentile'],
    [row(`the first ${WARM_UP}, while the sets are found`, first), row('from then on', later)],
  );
  const slowest = percentile(later, 0.99);
  return [
    {
      what: 'isMember, 99th percentile',
      measured: milliseconds(slowest),
      target: `below ${MOST} ms`,
      isKept: slowest < MOST,
    },
  ];
};
