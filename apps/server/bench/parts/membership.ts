import type { Filter } from '@muster/filters';
import type { Database } from '../../src/database/database';
import type { GraphqlServer } from '../graphql-server';
import { median, percentile, timed } from '../measure';
import { count, milliseconds, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { activity, attribute, field, inTheLast } from '../questions/question';
import type { Shop } from '../record/bench-record';

const MOST = 10;
const ASKED = 500;

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
  const step = Math.max(1, Math.floor(customers / ASKED));
  const rows: { source_id: string }[] = await database.reader.query(
    'SELECT source_id FROM customer WHERE workspace_id = ? AND id % ? = 0 LIMIT ?',
    [workspace.id, step, ASKED],
  );
  const ask = (sourceId: string) => server.ask(IS_MEMBER, { segment: createSegment.segment.id, sourceId });
  for (const { source_id } of rows.slice(0, 50)) await ask(source_id);
  const times: number[] = [];
  for (const { source_id } of rows) times.push((await timed(() => ask(source_id))).milliseconds);
  const slowest = percentile(times, 0.99);
  printTable(
    `Whether one customer is in a segment, at ${count(customers)} customers`,
    ['', 'median', '95th percentile', '99th percentile'],
    [['isMember, six tables', milliseconds(median(times)), milliseconds(percentile(times, 0.95)), milliseconds(slowest)]],
  );
  return [
    {
      what: 'isMember, 99th percentile',
      measured: milliseconds(slowest),
      target: `below ${MOST} ms`,
      isKept: slowest < MOST,
    },
  ];
};
