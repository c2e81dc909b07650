import type { ResolvedFilter } from '@muster/filters';
import { loader } from '../../graphql/loader';

/**
 * How many customers match each filter. All the numbers of a request, its conditions and its segments among them, are
 * found together in one pass over the customers.
 */
export const countOf = loader(
  ({ services: { engine }, workspace, now }, filters: readonly ResolvedFilter[]): Promise<readonly number[]> => {
    const [first, second] = filters;
    if (first && !second) return engine.count({ workspaceId: workspace.id, filter: first, now }).then((count) => [count]);
    return engine.countEach({ workspaceId: workspace.id, filter: { everyone: true }, now }, filters);
  },
  { maxBatchSize: 250, cacheKey: (filter) => JSON.stringify(filter) },
);
