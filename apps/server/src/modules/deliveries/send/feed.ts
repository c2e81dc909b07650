import { In } from 'typeorm';
import type { Services } from '../../../services';
import { Customer } from '../../customers/customer.entity';
import type { Alarm } from './alarm';
import { type CampaignSource, CampaignSources } from './campaign-source';
import { findStopped } from './check';
import { claimDue, releaseClaims } from './claim';
import type { Claimed } from './claimed';
import type { SendingOptions } from './options';
import { settle } from './settle';
import { commitsOf } from './shared-commits';

/** A delivery with everything its message is made of. */
export interface Ready {
  readonly claimed: Claimed;
  readonly source: CampaignSource;
  readonly customer: Customer;
}

interface Held extends Ready {
  /** By this process's steady clock: when to give it back rather than to start it. */
  readonly staleAt: number;
}

/** A message needs some of the lease before it is offered. */
const LEASE_MARGIN_MS = 5_000;

/** Hands claimed deliveries to the lanes, and claims more when it runs low. */
export class Feed {
  #held: Held[] = [];
  #filling: Promise<void> | undefined;
  #stopped = false;
  readonly #sources: CampaignSources;

  constructor(
    private readonly services: Services,
    private readonly options: SendingOptions,
    private readonly alarm: Alarm,
  ) {
    this.#sources = new CampaignSources(services.database.reader);
  }

  /** The next delivery to send, as soon as there is one; undefined when the feed has been stopped. */
  async take(): Promise<Ready | undefined> {
    for (;;) {
      if (this.#stopped) return undefined;
      await this.#giveBackStale();
      const next = this.#held.shift();
      if (this.#held.length < this.options.lanes) this.#fill();
      if (next !== undefined) return next;
      await this.#filling;
    }
  }

  /** Gives back what was claimed and not taken. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#filling;
    await this.giveBackAll();
  }

  async giveBackAll(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    await this.#giveBack(held);
  }

  async #giveBackStale(): Promise<void> {
    const [first] = this.#held;
    if (first === undefined || performance.now() < first.staleAt) return;
    const stale = this.#held.filter(({ staleAt }) => staleAt <= performance.now());
    this.#held = this.#held.filter((held) => !stale.includes(held));
    await this.#giveBack(stale);
  }

  /** What cannot be given back, say because the database is away, is taken back when its lease runs out: no lane ends over it. */
  async #giveBack(held: readonly Held[]): Promise<void> {
    const { database, logger } = this.services;
    const claims = held.map(({ claimed }) => claimed);
    await releaseClaims(database, claims).catch((error: unknown) => {
      logger.warn({ err: error, deliveries: claims.length }, 'deliveries could not be given back before their lease runs out');
    });
  }

  #fill(): void {
    this.#filling ??= this.#claimMore()
      .catch(async (error: unknown) => {
        this.services.logger.error({ err: error }, 'claiming deliveries failed');
        await this.alarm.wait(this.options.idleMs);
      })
      .finally(() => {
        this.#filling = undefined;
      });
  }

  async #claimMore(): Promise<void> {
    if (this.#stopped) return;
    const staleAt = performance.now() + this.options.claimLeaseMs - Math.min(LEASE_MARGIN_MS, this.options.claimLeaseMs / 2);
    const claimed = await claimDue(this.services.database, { size: this.options.batch, leaseMs: this.options.claimLeaseMs });
    if (claimed.length === 0) return this.#held.length === 0 ? this.alarm.wait(this.options.idleMs) : undefined;
    const ready = await this.#prepare(claimed);
    this.#held.push(...ready.map((each) => ({ ...each, staleAt })));
  }

  /** Leaves out, early and cheaply, what the last check would stop. */
  async #prepare(claimed: readonly Claimed[]): Promise<Ready[]> {
    const { reader } = this.services.database;
    const stopped = await findStopped(
      reader,
      claimed.map(({ id }) => id),
    );
    const customers = await this.#readCustomers(claimed);
    const sources = await this.#sources.read(claimed.map(({ campaignId }) => campaignId));
    const commits = commitsOf(this.services.database);
    await Promise.all(
      claimed.map((each) => {
        const stop = stopped.get(each.id);
        return stop && commits.commit((manager) => settle(manager, this.services.database.kind, each, stop));
      }),
    );
    return claimed.flatMap((each) => {
      const source = sources.get(each.campaignId);
      const customer = customers.get(each.customerId);
      // Whoever is not ready and was not stopped either was changed a moment ago; the lease brings it back.
      return stopped.has(each.id) || source === undefined || customer === undefined ? [] : [{ claimed: each, source, customer }];
    });
  }

  async #readCustomers(claimed: readonly Claimed[]): Promise<ReadonlyMap<number, Customer>> {
    const ids = claimed.map(({ customerId }) => customerId);
    const customers = await this.services.database.reader.findBy(Customer, { id: In(ids) });
    const workspaces = new Map(claimed.map(({ customerId, workspaceId }) => [customerId, workspaceId]));
    return new Map(
      customers.filter(({ id, workspaceId }) => workspaces.get(id) === workspaceId).map((customer) => [customer.id, customer]),
    );
  }
}
