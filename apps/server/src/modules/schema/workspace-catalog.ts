import { type Catalog, standardCatalog } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../graphql/context';
import { loader } from '../../graphql/loader';

/** Everything that filters can ask in a workspace, as it has been described by now. */
export const readCatalog = async (_manager: EntityManager, _workspaceId: number): Promise<Catalog> => standardCatalog;

const catalogs = loader(async ({ services, workspace }, asked: readonly 'catalog'[]) => {
  const catalog = await readCatalog(services.database.reader, workspace.id);
  return asked.map(() => catalog);
});

/** The same for a request, read once however many of its fields ask. */
export const catalogFor = (context: Context): Promise<Catalog> => catalogs(context).load('catalog');
