import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../../services';
import { ImportJob } from '../import-job.entity';
import type { ImportProgress } from './import-run';
import { takeImport } from './lease';
import { workOn } from './work-on';

const POLL_MS = 200;

/** Works on an import in this process until it has ended. Those of the workspace that were broken off are finished first. */
export const workUntilEnded = async (
  services: Services,
  { id, workspaceId }: Pick<ImportJob, 'id' | 'workspaceId'>,
  onProgress?: (progress: ImportProgress) => void,
): Promise<ImportJob> => {
  const { database } = services;
  for (;;) {
    const job = await database.reader.findOneByOrFail(ImportJob, { id });
    if (job.status !== 'RUNNING') return job;
    const lease = await takeImport(database, workspaceId);
    // Another process works for this workspace, perhaps on this very import.
    if (lease === undefined) await sleep(POLL_MS);
    else
      await workOn(services, lease, {
        controller: new AbortController(),
        onProgress: lease.job.id === id ? onProgress : undefined,
      });
  }
};
