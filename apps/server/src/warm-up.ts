import { standardCatalog } from '@muster/filters';
import type { Services } from './services';

/**
 * Asks a first question in the background, so that the first person who looks does not wait for a replica to be built.
 * Nothing depends on it: a failure is logged, and met again by whoever asks next.
 */
export const warmUp = (
  { engine, clock, logger }: Pick<Services, 'engine' | 'clock' | 'logger'>,
  workspaceId: number,
): Promise<void> =>
  engine.count({ workspaceId, filter: { everyone: true }, catalog: standardCatalog, now: clock() }).then(
    () => undefined,
    (error: unknown) => logger.warn({ err: error, workspaceId }, 'the first question to the audience engine failed'),
  );
