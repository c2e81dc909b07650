import { Setting } from '../../../database/setting.entity';
import type { Services } from '../../../services';
import { Erasure } from '../../customers/erasure.entity';

type ScrubServices = Pick<Services, 'database' | 'engine' | 'logger'>;

interface Scrub {
  readonly workspaceId: number;
  /** Keys and addresses of who was erased: what the database's file is searched for. Kept in memory alone. */
  readonly traces: readonly string[];
}

/** Several erasures at a time are one piece of work. */
const GATHER_MS = 1_000;
/** However much is erased, at most a tenth of the time goes into cleaning files. */
const REST = 9;
const CLEANED = 'scrubbed.erasure';

const latestErasure = async ({ database }: ScrubServices): Promise<number> => {
  const [latest] = await database.reader.find(Erasure, { order: { id: 'DESC' }, take: 1 });
  return latest?.id ?? 0;
};

const cleanedUpTo = async ({ database }: ScrubServices): Promise<number> => {
  const setting = await database.reader.findOneBy(Setting, { name: CLEANED });
  return Number(setting?.value ?? 0);
};

/** Cleans the files of what was erased: deleting a row leaves its bytes where they were. */
class Scrubber {
  #waiting: Scrub[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #closed = false;
  #notBefore = 0;

  constructor(private readonly services: ScrubServices) {}

  request(scrubs: readonly Scrub[]): void {
    this.#waiting.push(...scrubs);
    if (this.#timer !== undefined || this.#closed || this.#waiting.length === 0) return;
    this.#timer = setTimeout(() => this.#start(), Math.max(GATHER_MS, this.#notBefore - performance.now()));
    this.#timer.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #start(): void {
    const scrubs = this.#waiting.splice(0);
    const begun = performance.now();
    this.#running = this.#run(scrubs)
      .catch((error: unknown) => {
        // Done again at the next start: the setting says how far it came.
        this.services.logger.error({ err: error }, 'files could not be cleaned of what was erased');
      })
      .finally(() => {
        this.#timer = undefined;
        this.#notBefore = performance.now() + REST * (performance.now() - begun);
        this.request([]);
      });
  }

  async #run(scrubs: readonly Scrub[]): Promise<void> {
    const { database, engine } = this.services;
    const upTo = await latestErasure(this.services);
    for (const workspaceId of new Set(scrubs.map((scrub) => scrub.workspaceId))) {
      if (!this.#closed) await engine.forget(workspaceId);
    }
    if (this.#closed) return;
    const traces = scrubs.flatMap((scrub) => scrub.traces);
    const outcome = await database.scrub({ traces });
    if (outcome === 'BUSY') this.request(scrubs);
    if (outcome === 'CLEAN')
      await database.transaction((manager) => manager.save(Setting, { name: CLEANED, value: String(upTo) }));
  }
}

const scrubbers = new WeakMap<Services['database'], Scrubber>();

/** Has the files cleaned, soon and in the background. */
export const scrubAfter = ({ database }: ScrubServices, scrub: Scrub): void => scrubbers.get(database)?.request([scrub]);

/**
 * Cleans files after erasures in this process, and what a process before it left undone: then the database's file is
 * written anew before anything is served.
 */
export const startScrubbing = async (services: ScrubServices): Promise<{ close(): Promise<void> }> => {
  const { database, logger } = services;
  const scrubber = new Scrubber(services);
  scrubbers.set(database, scrubber);
  if ((await latestErasure(services)) > (await cleanedUpTo(services))) {
    logger.info('cleaning the database of what was erased');
    await database.scrub();
    const workspaces = await database.reader.query<{ id: number }[]>('SELECT DISTINCT workspace_id AS id FROM erasure');
    scrubber.request(workspaces.map(({ id }) => ({ workspaceId: Number(id), traces: [] })));
  }
  return scrubber;
};
