import type { Database } from '../../src/database/database';
import { publicId } from '../../src/database/public-id';
import type { Workspace } from '../../src/modules/access/workspace.entity';
import { flatKinds } from '../../src/modules/activity/kinds';
import { recordActivities } from '../../src/modules/activity/record-activities';
import { recordOrders } from '../../src/modules/activity/record-orders';
import { upsertCustomers } from '../../src/modules/customers/upsert-customers';
import { eraseCustomer } from '../../src/modules/privacy/erase/erase-customer';
import { mergeCustomers } from '../../src/modules/privacy/merge/merge-customers';
import { addToSegment, removeFromSegment } from '../../src/modules/segments/lists/change-members';
import { createManualSegment } from '../../src/modules/segments/lists/create-manual-segment';
import type { Services } from '../../src/services';
import { NOW } from '../harness/factories';
import type { Random } from './random-numbers';

const DAY = 86_400_000;
const CHANNELS = ['EMAIL', 'SMS', 'PUSH'] as const;
const STATES = ['OPTED_IN', 'OPTED_OUT'] as const;
/** Few enough for rows to meet: records that come again, change hands, lose their customer. */
const PEOPLE = 120;
const RECORDS = 600;

type Values = Record<string, unknown>;

/** What each kind cannot do without, made of one random number. */
const SPECIFIC: Readonly<Record<string, (pick: number) => Values>> = {
  visit: (pick) => ({ outlet: ['Quay 4', 'Harbour', null][pick % 3] }),
  event: (pick) => ({ type: ['looked', 'Bought'][pick % 2], properties: { n: pick, note: `Note ${pick}` } }),
  points: (pick) => ({ program: 'Stars', points: (pick % 50) - 20 || 1 }),
  loyaltyAccount: (pick) => ({ program: ['Stars', 'Miles'][pick % 2], tier: ['Gold', null][pick % 2] }),
  redemption: (pick) => ({ reward: 'Coffee', status: ['SUCCEEDED', 'FAILED'][pick % 2] }),
  offer: () => ({ offer: 'Welcome' }),
  giftCard: (pick) => ({ amount: `${(pick % 9) + 1}.00` }),
  stampCard: (pick) => ({ card: 'Ten', stamps: pick % 10 }),
  referral: (pick) => ({ referredSourceId: `p${pick % PEOPLE}` }),
  challenge: () => ({ challenge: 'Ten days' }),
  message: (pick) => ({ channel: 'EMAIL', type: ['SENT', 'OPENED', 'BOUNCED'][pick % 3], campaign: 'Autumn' }),
};

export interface Done {
  writes: number;
  erased: number;
  merged: number;
}

/** Plays what happens to a workspace in its life, one call after the other. */
export class RandomLife {
  readonly done: Done = { writes: 0, erased: 0, merged: 0 };
  #people: string[] = [];
  #segments: string[] = [];
  #born = 0;

  constructor(
    private readonly services: Services,
    private readonly workspace: Workspace,
    private readonly random: Random,
  ) {}

  /** One call. Returns how many rows it wrote, erasing and merging being one thing each. */
  async step(): Promise<number> {
    const { writes, erased, merged } = this.done;
    await this.#act(this.random.next());
    return this.done.writes - writes + this.done.erased - erased + this.done.merged - merged;
  }

  #act(roll: number): Promise<void> {
    if (this.#people.length < 20 || roll < 0.25) return this.#upsert();
    if (roll < 0.4) return this.#order();
    if (roll < 0.45) return this.#list();
    if (roll < 0.9) return this.#record();
    return roll < 0.95 ? this.#erase() : this.#merge();
  }

  /** Each key once, as a call takes it. */
  #keys(prefix: string, most: number): string[] {
    const keys = Array.from({ length: 1 + this.random.below(most) }, () => `${prefix}${this.random.below(RECORDS)}`);
    return [...new Set(keys)];
  }

  #somebody(): string {
    return this.random.oneOf(this.#people);
  }

  #time(): number {
    return NOW - 1 - this.random.below(40) * DAY;
  }

  async #upsert(): Promise<void> {
    const added = Array.from({ length: Math.min(3, PEOPLE - this.#people.length) }, () => `p${this.#born++}`);
    const keys = [...new Set([...added, ...(this.#people.length === 0 ? [] : [this.#somebody(), this.#somebody()])])];
    const { saved, refusals } = await upsertCustomers(
      this.services,
      this.workspace,
      keys.map((sourceId) => ({
        sourceId,
        firstName: this.random.oneOf(['Anna', 'Bert', null]),
        city: this.random.oneOf(['Graz', 'LINZ ', null]),
        // Sometimes somebody else's, and sometimes that of somebody who was erased.
        ...(this.random.next() < 0.5 && { email: `m${this.random.below(3_000)}@example.com` }),
        attributes: { size: this.random.below(5) },
        consents: [{ channel: this.random.oneOf(CHANNELS), state: this.random.oneOf(STATES), at: this.#time() }],
      })),
    );
    this.done.writes += saved;
    const refused = new Set(refusals.map(({ index }) => keys[index]));
    this.#people.push(...added.filter((key) => !refused.has(key)));
  }

  async #order(): Promise<void> {
    const lines = Array.from({ length: 1 + this.random.below(3) }, () => ({
      sku: this.random.oneOf(['A', 'B']),
      brand: this.random.oneOf(['Arbor', null]),
      amount: `${this.random.below(90)}.50`,
    }));
    const orders = this.#keys('o', 8).map((sourceId) => ({
      sourceId,
      customerSourceId: this.#somebody(),
      placedAt: this.#time(),
      lines,
    }));
    const { saved } = await recordOrders(this.services, this.workspace, orders);
    this.done.writes += saved;
  }

  async #record(): Promise<void> {
    const kind = this.random.oneOf(flatKinds);
    const rows = this.#keys(`${kind.kind}-`, 24).map((sourceId) => ({
      sourceId,
      customerSourceId: this.#somebody(),
      [kind.time.key]: this.#time(),
      ...SPECIFIC[kind.kind]?.(this.random.below(1_000)),
    }));
    const { saved } = await recordActivities(this.services, this.workspace, kind, rows);
    this.done.writes += saved;
  }

  /** Picks people for one of a few manual segments, or takes them out again. */
  async #list(): Promise<void> {
    const { services, workspace } = this;
    if (this.#segments.length < 4) {
      const { id } = await createManualSegment(services, workspace, { name: `Picked ${this.#segments.length}` });
      this.#segments.push(publicId('seg', id));
    }
    const people = Array.from({ length: 1 + this.random.below(12) }, () => this.#somebody());
    const ids = await Promise.all(people.map((sourceId) => idOf(services.database, workspace, sourceId)));
    const change = this.random.below(3) === 0 ? removeFromSegment : addToSegment;
    const input = { id: this.random.oneOf(this.#segments), customerIds: ids.map((id) => publicId('cus', id)) };
    this.done.writes += (await change(services, workspace, input)).saved;
  }

  async #erase(): Promise<void> {
    const sourceId = this.#somebody();
    // Erased together with everybody who was merged into them.
    const id = await idOf(this.services.database, this.workspace, sourceId);
    const gone = await keysOf(this.services.database, id);
    await eraseCustomer(this.services, this.workspace, { sourceId });
    this.#people = this.#people.filter((key) => !gone.has(key));
    this.done.erased += 1;
  }

  async #merge(): Promise<void> {
    const { database } = this.services;
    const keep = await idOf(database, this.workspace, this.#somebody());
    const merge = await idOf(database, this.workspace, this.#somebody());
    if (keep === merge) return;
    await mergeCustomers(this.services, this.workspace, { keepId: publicId('cus', keep), mergeId: publicId('cus', merge) });
    this.done.merged += 1;
  }
}

/** By hand, not by the code that is tested. */
const idOf = async ({ reader }: Database, { id }: Workspace, sourceId: string): Promise<number> => {
  const rows = await reader.query<{ id: number }[]>(
    `SELECT id FROM customer WHERE workspace_id = ? AND source_id = ?
     UNION SELECT customer_id AS id FROM customer_alias WHERE workspace_id = ? AND source_id = ?`,
    [id, sourceId, id, sourceId],
  );
  if (rows.length !== 1) throw new Error(`${sourceId} leads to ${rows.length} customers.`);
  return Number(rows[0]?.id);
};

const keysOf = async ({ reader }: Database, id: number): Promise<Set<string>> => {
  const rows = await reader.query<{ sourceId: string }[]>(
    `SELECT source_id AS sourceId FROM customer WHERE id = ?
     UNION SELECT source_id AS sourceId FROM customer_alias WHERE customer_id = ?`,
    [id, id],
  );
  return new Set(rows.map(({ sourceId }) => sourceId));
};
