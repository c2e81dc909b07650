import type { ResolvedFilter } from '@muster/filters';
import { loader } from '../../graphql/loader';
import { catalogFor } from '../schema/workspace-catalog';

/**
 * How many customers match each filter. All the numbers of a request, its conditions and its segments among them, are
 * found together in one pass over the customers.
 */
export const countOf = loader(
  async (context, filters: readonly ResolvedFilter[]): Promise<readonly number[]> => {
    const { services, workspace, now, signal } = context;
    const asked = { workspaceId: workspace.id, now, catalog: await catalogFor(context), signal };
    const [first, second] = filters;
    if (first && !second) return [await services.engine.count({ ...asked, filter: first })];
    return services.engine.countEach({ ...asked, filter: { everyone: true } }, filters);
  },
  { maxBatchSize: 250, cacheKey: (filter) => JSON.stringify(filter) },
);
