import { setTimeout as sleep } from 'node:timers/promises';
import { openDuckdbEngine } from '../../src/audience/duckdb';
import type { AudienceEngine } from '../../src/audience/engine';
import type { Database } from '../../src/database/database';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { Campaign } from '../../src/modules/campaigns/campaign.entity';
import type { CustomerInput } from '../../src/modules/customers/customer.input';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { CampaignAudience } from '../../src/modules/deliveries/campaign-audience.entity';
import { Delivery } from '../../src/modules/deliveries/delivery.entity';
import { OPEN_STATUSES } from '../../src/modules/deliveries/delivery-state';
import { encodeIds, IDS_PER_CHUNK } from '../../src/modules/deliveries/launch/id-chunks';
import type { SendingOptions } from '../../src/modules/deliveries/send/options';
import { type Sending, startSending } from '../../src/modules/deliveries/send/start-sending';
import { suppress } from '../../src/modules/deliveries/suppress';
import type { Services } from '../../src/services';
import { type DatabaseKind, openTestDatabase, type TestDatabase } from '../harness/databases';
import { aCustomer, makeWorkspace, NOW } from '../harness/factories';
import { Sink } from './sink';
import { QUICK, services, targetOf } from './test-services';

const DESIGN = { subject: 'Hello {{ customer.firstName }}', html: '<p>Hello {{ customer.firstName }}</p>', text: '' };

/** A workspace in a real database, a mail server that can be scripted, and workers. */
export class World {
  readonly #running: Sending[] = [];

  private constructor(
    readonly home: TestDatabase,
    readonly services: Services,
    readonly workspace: Workspace,
    readonly sink: Sink,
    private readonly engine?: AudienceEngine,
  ) {}

  static async open(kind: DatabaseKind): Promise<World> {
    const home = await openTestDatabase(kind);
    const workspace = await makeWorkspace(home.database);
    return new World(home, services(home.database, home.dataDir), workspace, await Sink.start());
  }

  /** One that answers audience questions too. */
  static async openWithEngine(kind: DatabaseKind): Promise<World> {
    const home = await openTestDatabase(kind);
    const workspace = await makeWorkspace(home.database);
    const engine = await openDuckdbEngine({ ...home, memory: '512MB', threads: 1 });
    return new World(home, services(home.database, home.dataDir, engine), workspace, await Sink.start(), engine);
  }

  get database(): Database {
    return this.home.database;
  }

  /** Saves customers and returns their ids in order. */
  async add(customers: readonly CustomerInput[]): Promise<number[]> {
    const { refusals } = await upsertCustomers(this.services, this.workspace, customers);
    expect(refusals).toEqual([]);
    const rows = await this.database.reader.query<{ id: number; sourceId: string }[]>(
      'SELECT id, source_id AS sourceId FROM customer WHERE workspace_id = ?',
      [this.workspace.id],
    );
    const ids = new Map(rows.map(({ id, sourceId }) => [sourceId, Number(id)]));
    return customers.map(({ sourceId }) => ids.get(sourceId) ?? 0);
  }

  addMany(count: number): Promise<number[]> {
    return this.add(Array.from({ length: count }, () => aCustomer()));
  }

  /** Suppresses an address, as a bounce would. */
  suppress(addressKey: string): Promise<void> {
    return this.database.write(this.workspace.id, (write) =>
      suppress(write, { channel: 'EMAIL', addressKey, reason: 'HARD_BOUNCE', at: NOW }),
    );
  }

  /** A campaign as a launch leaves it: for these customers, to be built. */
  async launched(customerIds: readonly number[], given: Partial<Campaign> = {}, chunkSize = IDS_PER_CHUNK): Promise<Campaign> {
    const ids = [...customerIds].sort((a, b) => a - b);
    return this.database.transaction(async (manager) => {
      const campaign = await manager.save(Campaign, {
        ...DESIGN,
        workspaceId: this.workspace.id,
        name: 'Test',
        nameFolded: 'test',
        channel: 'EMAIL',
        status: 'BUILDING',
        version: 2,
        senderName: 'Harbour Coffee',
        senderAddress: 'hello@harbour.example',
        createdAt: NOW,
        updatedAt: NOW,
        launchedAt: await this.database.now(),
        expectedTotal: ids.length,
        ...given,
      });
      for (let start = 0, chunk = 0; start < ids.length; start += chunkSize, chunk += 1) {
        const some = encodeIds(ids.slice(start, start + chunkSize));
        await manager.insert(CampaignAudience, {
          workspaceId: this.workspace.id,
          campaignId: campaign.id,
          chunk,
          ids: some,
          built: false,
        });
      }
      return manager.findOneByOrFail(Campaign, { id: campaign.id });
    });
  }

  send(options: Partial<SendingOptions> = {}): Sending {
    const sending = startSending(this.services, { ...QUICK, target: targetOf(this.sink), ...options });
    this.#running.push(sending);
    return sending;
  }

  campaign({ id }: Pick<Campaign, 'id'>): Promise<Campaign> {
    return this.database.reader.findOneByOrFail(Campaign, { id });
  }

  deliveries({ id }: Pick<Campaign, 'id'>): Promise<Delivery[]> {
    return this.database.reader.find(Delivery, { where: { campaignId: id }, order: { id: 'ASC' } });
  }

  async until(what: string, holds: () => Promise<boolean> | boolean, withinMs = 20_000): Promise<void> {
    for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(20)) if (await holds()) return;
    throw new Error(`Not within ${withinMs} ms: ${what}`);
  }

  finished(campaign: Pick<Campaign, 'id'>, withinMs?: number): Promise<void> {
    return this.until('the campaign is finished', async () => (await this.campaign(campaign)).finishedAt !== null, withinMs);
  }

  /** How many deliveries there are of each `STATUS` or `STATUS REASON`. */
  async tally(campaign: Pick<Campaign, 'id'>): Promise<Record<string, number>> {
    const tally: Record<string, number> = {};
    for (const { status, reason } of await this.deliveries(campaign)) {
      const key = reason === null ? status : `${status} ${reason}`;
      tally[key] = (tally[key] ?? 0) + 1;
    }
    return tally;
  }

  /** What has to hold after every campaign, whatever happened during it. */
  async expectConservation(campaign: Pick<Campaign, 'id'>): Promise<void> {
    const rows = await this.deliveries(campaign);
    const { expectedTotal, finishedAt } = await this.campaign(campaign);
    expect(rows).toHaveLength(expectedTotal ?? -1);
    expect(finishedAt).not.toBeNull();
    expect(rows.filter(({ status }) => OPEN_STATUSES.some((open) => open === status))).toEqual([]);
    expect(rows.filter(({ claim, leaseUntil }) => claim !== null || leaseUntil !== null)).toEqual([]);
    const copies = this.sink.copies();
    for (const { status, address } of rows) {
      const got = copies.get(address ?? '') ?? 0;
      if (status === 'SENT') expect({ address, got }).toEqual({ address, got: 1 });
      else if (status === 'UNKNOWN') expect(got).toBeLessThanOrEqual(1);
      else expect({ address, status, got }).toEqual({ address, status, got: 0 });
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#running.map((sending) => sending.close()));
    await this.sink.close();
    await this.engine?.close();
    await this.home.close();
  }
}
