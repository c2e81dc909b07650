import type { Services } from '../../../services';
import { forgetEnded } from '../forget/forget-file';
import type { ImportProgress } from './import-run';
import { LEASE_MS, type Lease, Stopped } from './lease';
import { performImport } from './perform-import';

interface Options {
  readonly controller: AbortController;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Works on an import and keeps its lease alive, also while a long batch is being saved. */
export const workOn = async (services: Services, lease: Lease, { controller, onProgress }: Options): Promise<void> => {
  const heartbeat = setInterval(() => {
    lease.renew().catch((error: unknown) => {
      // Anything else than being stopped may pass; when it does not, the lease runs out by itself.
      if (error instanceof Stopped) controller.abort(error);
    });
  }, LEASE_MS / 3);
  try {
    await performImport(services, lease, { signal: controller.signal, onProgress });
  } finally {
    clearInterval(heartbeat);
  }
  await forgetEnded(services, lease.job.id);
};
