import { standardCatalog } from '@muster/filters';
import fc from 'fast-check';
import { type Shop, startShop } from '../graphql/api';
import { maybeBroken } from './broken';

const RUNS = Math.ceil(Number(process.env.SOAK_FUZZ ?? 6_000) / 40);
const SEED = Number(process.env.SOAK_SEED ?? 20_261_122);

const QUESTION = `query($filter: FilterInput!) { audience(filter: $filter) {
  count sentence hints { path code } conditions { path sentence count } customers(first: 2) { nodes { sourceId } }
} }`;

interface Answer {
  readonly data?: { readonly audience: unknown } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** The refusal, when there is one: what was sent may be at fault, and nothing else. */
const refusalIn = ({ errors = [] }: Answer): string | undefined => {
  const [first] = errors;
  if (!first) return undefined;
  const codes = errors.map(({ extensions }) => extensions?.code);
  expect(codes.map((code) => code === 'BAD_USER_INPUT' || code === 'QUERY_TOO_COMPLEX')).toEqual(codes.map(() => true));
  return first.message;
};

test(
  'no tree that is sent over HTTP makes an internal error, and engines agree on those that can be asked',
  async () => {
    const shops: readonly Shop[] = [await startShop('sqlite', 'duckdb'), await startShop('mysql', 'database')];
    let answered = 0;
    const property = fc.asyncProperty(maybeBroken(standardCatalog), async (filter) => {
      const answers = await Promise.all(shops.map((shop) => shop.send({ query: QUESTION, variables: { filter } })));
      const [first, second] = answers.map((answer) => refusalIn(answer as Answer) ?? JSON.stringify(answer.data));
      expect(second).toBe(first);
      if (answers[0]?.data) answered += 1;
    });
    try {
      await fc.assert(property, { numRuns: RUNS, seed: SEED, endOnFailure: true });
      expect(answered).toBeGreaterThan(RUNS / 50);
    } finally {
      for (const shop of shops) await shop.close();
    }
  },
  120_000 + RUNS * 2_000,
);
