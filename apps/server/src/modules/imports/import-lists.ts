import type { Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { keysetPage } from '../../graphql/keyset';
import { ImportJob } from './import-job.entity';
import { ImportProblem } from './import-problem.entity';

/** The files that were handed in, the newest first. */
export const importList = ({ services, workspace }: Context, page: PageArgs): Promise<Connection<ImportJob>> => {
  const query = services.database.reader
    .createQueryBuilder(ImportJob, 'job')
    .where('job.workspaceId = :workspaceId', { workspaceId: workspace.id });
  return keysetPage({ query, keys: [{ column: 'job.id', of: ({ id }) => id, direction: 'DESC' }], page, list: 'imports' });
};

/** The problems of an import in the order in which they were found. */
export const problemList = ({ services }: Context, job: ImportJob, page: PageArgs): Promise<Connection<ImportProblem>> => {
  const query = services.database.reader
    .createQueryBuilder(ImportProblem, 'problem')
    .where('problem.importId = :importId', { importId: job.id });
  return keysetPage({ query, keys: [{ column: 'problem.id', of: ({ id }) => id, direction: 'ASC' }], page, list: 'problems' });
};
