import type { GraphqlServer } from './graphql-server';
import { type BenchQuestion, PAGE_SIZE } from './questions/question';

const COUNT = 'query($filter: FilterInput!) { audience(filter: $filter) { count } }';
const PAGE = `query($filter: FilterInput!) {
  customers(filter: $filter, first: ${PAGE_SIZE}, orderBy: NEWEST) { nodes { sourceId } }
}`;

interface Counted {
  readonly audience: { readonly count: number };
}

interface Listed {
  readonly customers: { readonly nodes: readonly { readonly sourceId: string }[] };
}

/** The answer as raw SQL gives it: one number, or the keys of the customers on the page. */
export const askQuestion = async (server: GraphqlServer, { filter, isPage }: BenchQuestion): Promise<readonly string[]> => {
  if (!isPage) return [String((await server.ask<Counted>(COUNT, { filter })).audience.count)];
  return (await server.ask<Listed>(PAGE, { filter })).customers.nodes.map(({ sourceId }) => sourceId);
};
