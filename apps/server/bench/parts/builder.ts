import type { Filter } from '@muster/filters';
import type { GraphqlServer } from '../graphql-server';
import { compare, median, timed } from '../measure';
import { count, milliseconds, printTable } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { activity, attribute, field, inTheLast } from '../questions/question';

const MOST = 250;

/** What the segment builder asks after each edit: the count, the count of every node, ten of the customers, the sentence. */
export const BUILDER = `query($filter: FilterInput!) {
  audience(filter: $filter) {
    count sentence conditions { path sentence count }
    customers(first: 10) { nodes { id displayName } }
  }
}`;

/** Six conditions; another tree for another number, as when somebody moves a slider. */
export const edited = (edit: number): Filter => ({
  all: [
    attribute('emailConsent', 'IS', 'OPTED_IN'),
    attribute('pointsBalance', 'MORE_THAN', 100 + edit),
    {
      any: [
        activity('order', {
          within: inTheLast(3, 'MONTH'),
          measure: { function: 'SUM', field: 'total' },
          operator: 'AT_LEAST',
          value: 100 + edit,
        }),
        activity('purchase', { within: inTheLast(6, 'MONTH'), where: field('brand', 'IS', `Brand ${edit % 50}`) }),
      ],
    },
    { not: activity(`event:event_${edit % 20}`, { within: inTheLast(30, 'DAY'), operator: 'AT_LEAST', value: 2 }) },
    activity('visit', { within: inTheLast(1, 'YEAR') }),
  ],
});

/** How long somebody who builds a segment waits for the whole answer to one edit. */
export const measureBuilder = async (server: GraphqlServer, customers: number, runs: number): Promise<Verdict[]> => {
  const answer = (edit: number) => server.ask(BUILDER, { filter: edited(edit) });
  const measured = await compare([{ name: 'first', task: () => answer(7), runs, prepare: () => server.absorbWrite() }]);
  const took = measured.get('first')?.milliseconds ?? Number.NaN;
  const next: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    next.push((await timed(() => answer(8 + run))).milliseconds);
  }
  printTable(
    `The segment builder's answer at ${count(customers)} customers: count, counts of every node, 10 customers, sentence`,
    ['', 'took'],
    [
      ['six conditions, asked for the first time after a write', milliseconds(took)],
      ['after an edit of four of them', milliseconds(median(next))],
    ],
  );
  return [
    { what: 'answer to the segment builder', measured: milliseconds(took), target: `below ${MOST} ms`, isKept: took < MOST },
  ];
};
