import { askQuestion } from '../ask-question';
import type { GraphqlServer } from '../graphql-server';
import { compare } from '../measure';
import { count, milliseconds, printTable, times } from '../print/table';
import type { Verdict } from '../print/verdicts';
import { questions } from '../questions';

const MOST = 8;

interface Served {
  readonly customers: number;
  readonly server: GraphqlServer;
}

/** How the times grow with the shop, the smallest first, when nothing is known. */
export const measureGrowth = async (shops: readonly Served[], runs: number): Promise<Verdict[]> => {
  const rows: string[][] = [];
  const growths: number[] = [];
  for (const question of questions) {
    const took: number[] = [];
    for (const { server } of shops) {
      const measured = await compare([
        { name: 'muster', task: () => askQuestion(server, question), runs, prepare: () => server.forgetQuestions() },
      ]);
      took.push(measured.get('muster')?.milliseconds ?? Number.NaN);
    }
    const growth = (took.at(-1) ?? Number.NaN) / (took.at(-2) ?? Number.NaN);
    growths.push(growth);
    rows.push([question.name, ...took.map(milliseconds), times(growth)]);
  }
  printTable('Growth, through GraphQL', ['', ...shops.map(({ customers }) => count(customers)), 'to ten times as many'], rows);
  const most = Math.max(...growths);
  return [
    {
      what: 'growth with ten times the customers',
      measured: times(most),
      target: `at most ${times(MOST)}`,
      isKept: most <= MOST,
    },
  ];
};
