import { type Catalog, type CustomerFacts, type RecordFacts, type RecordTable } from '@muster/filters';
import fc from 'fast-check';
import type { Database } from '../../src/database/database';
import type { MirroredEntity } from '../../src/database/mirrored';
import { Challenge } from '../../src/modules/activity/challenge.entity';
import { Event } from '../../src/modules/activity/event.entity';
import { GiftCard } from '../../src/modules/activity/gift-card.entity';
import { LoyaltyAccount } from '../../src/modules/activity/loyalty-account.entity';
import { Message } from '../../src/modules/activity/message.entity';
import { Offer } from '../../src/modules/activity/offer.entity';
import { Order } from '../../src/modules/activity/order.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { PointMovement } from '../../src/modules/activity/point-movement.entity';
import { Redemption } from '../../src/modules/activity/redemption.entity';
import { Referral } from '../../src/modules/activity/referral.entity';
import { StampCard } from '../../src/modules/activity/stamp-card.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Consent } from '../../src/modules/customers/consent.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { SegmentMember } from '../../src/modules/segments/lists/segment-member.entity';
import { edgeInstants } from './moments';
import { storedDay, storedValue } from './pools';
import { leaves } from './workspace-schema';
import type { World } from './worlds';

type Columns = NonNullable<CustomerFacts['columns']>;
type Facts = Omit<CustomerFacts, 'id'>;
type Row = Omit<RecordFacts, 'id' | 'lines'> & { readonly lines?: readonly RecordFacts[] };

/** What random customers are made of. */
export interface Setting {
  readonly world: World;
  readonly catalog: Catalog;
  /** Segments that list their customers, by their ids in the record. */
  readonly lists: readonly number[];
}

const customerColumns = ({ world, catalog }: Setting): fc.Arbitrary<Columns> => {
  const columns: Record<string, fc.Arbitrary<unknown>> = {};
  for (const { source, type, storage, choices } of catalog.attributes) {
    if (source.from !== 'COLUMN') continue;
    columns[source.column] = storage === 'DAY' ? storedDay(world) : storedValue(type, { choices, world });
  }
  return fc.record({ ...columns, attributes: leaves(world), source_metadata: leaves(world) }) as fc.Arbitrary<Columns>;
};

const recordColumns = (
  kind: string,
  { world, catalog }: Setting,
  { whole }: { readonly whole: boolean } = { whole: false },
): fc.Arbitrary<Record<string, unknown>> => {
  const entry = catalog.activities.find((known) => known.kind === kind);
  const only = entry?.only && { [entry.only.column]: fc.constantFrom(entry.only.equals, entry.only.equals, 'other') };
  const columns = (entry?.fields ?? []).flatMap(({ column, less, type, choices }) =>
    column === undefined || less !== undefined ? [] : [[column, storedValue(type, { choices, world, whole })] as const],
  );
  return fc.record({ ...only, ...Object.fromEntries(columns) });
};

const required = (columns: Record<string, unknown>, name: string): Record<string, unknown> => ({
  ...columns,
  [name]: columns[name] ?? 'none',
});

/** Records of one customer; sales and returns, with lines that repeat what an order's lines repeat. */
const orders = (setting: Setting, time: fc.Arbitrary<number>): fc.Arbitrary<Row[]> => {
  const line = recordColumns('purchase', setting).map((columns) => required(columns, 'sku'));
  const order = fc.record({
    at: time,
    kind: fc.constantFrom('SALE', 'SALE', 'SALE', 'RETURN'),
    columns: recordColumns('order', setting),
    lines: fc.array(line, { maxLength: 3 }),
  });
  return fc.array(
    order.map(({ at, kind, columns, lines }) => {
      const repeated = { kind, offer_code: columns.offer_code ?? null };
      return {
        at,
        columns: { ...columns, kind } as Columns,
        lines: lines.map((one) => ({ id: 0, at, columns: { ...one, ...repeated } as Columns })),
      };
    }),
    { maxLength: 4 },
  );
};

const rows = (time: fc.Arbitrary<number>, columns: fc.Arbitrary<object>): fc.Arbitrary<Row[]> =>
  fc.array(fc.record({ at: time, columns: columns as fc.Arbitrary<Columns> }), { maxLength: 4 });

/** Each list once at most, as the record keeps them. */
const memberships = ({ lists }: Setting, time: fc.Arbitrary<number>): fc.Arbitrary<Row[]> =>
  fc.tuple(time, fc.subarray([...lists])).map(([at, some]) => some.map((id) => ({ at, columns: { segment_id: id } })));

const consents = (time: fc.Arbitrary<number>): fc.Arbitrary<Row[]> =>
  rows(time, fc.record({ channel: fc.constantFrom('EMAIL', 'SMS', 'PUSH'), state: fc.constantFrom('OPTED_IN', 'OPTED_OUT') }));

/** Tables whose rows are what the catalog says of one kind, the kind, and the columns that are never empty. */
const FLAT = {
  visit: ['visit', []],
  point_movement: ['points', ['program', 'kind']],
  loyalty_account: ['loyaltyAccount', ['program']],
  redemption: ['redemption', ['reward', 'status']],
  offer: ['offer', ['offer']],
  gift_card: ['giftCard', []],
  stamp_card: ['stampCard', ['card']],
  referral: ['referral', ['referred_source_id']],
  challenge: ['challenge', ['challenge']],
  message: ['message', ['channel', 'type']],
} as const satisfies Partial<Record<RecordTable, readonly [string, readonly string[]]>>;
type FlatTable = keyof typeof FLAT;

/** Columns beside those of the fields, and numbers that are not always known. */
const moreColumns = (table: FlatTable): Record<string, fc.Arbitrary<unknown>> => {
  if (table === 'point_movement') return { lifetime: fc.constantFrom(0, 1, 5, 100) };
  if (table === 'redemption') return { points: fc.constantFrom(null, null, -3, 0, 1, 5, 100) };
  return table === 'stamp_card' ? { stamps_needed: fc.constantFrom(null, 1, 5) } : {};
};

const flatRows = (table: FlatTable, setting: Setting, time: fc.Arbitrary<number>): fc.Arbitrary<Row[]> => {
  const [kind, needed]: readonly [string, readonly string[]] = FLAT[table];
  const columns = fc.tuple(recordColumns(kind, setting, { whole: true }), fc.record(moreColumns(table)));
  return rows(
    time,
    columns.map(([given, more]) => needed.reduce(required, { ...given, ...more })),
  );
};

export interface Generated {
  readonly columns: Columns;
  readonly records: Record<FlatTable | 'orders' | 'event' | 'consent' | 'segment_member', Row[]>;
}

const flat = (setting: Setting, time: fc.Arbitrary<number>): Record<FlatTable, fc.Arbitrary<Row[]>> => ({
  visit: flatRows('visit', setting, time),
  point_movement: flatRows('point_movement', setting, time),
  loyalty_account: flatRows('loyalty_account', setting, time),
  redemption: flatRows('redemption', setting, time),
  offer: flatRows('offer', setting, time),
  gift_card: flatRows('gift_card', setting, time),
  stamp_card: flatRows('stamp_card', setting, time),
  referral: flatRows('referral', setting, time),
  challenge: flatRows('challenge', setting, time),
  message: flatRows('message', setting, time),
});

export const generatedCustomers = (setting: Setting, count: number): fc.Arbitrary<Generated[]> => {
  const time = fc.constantFrom(...edgeInstants(setting.world));
  return fc.array(
    fc.record({
      columns: customerColumns(setting),
      records: fc.record({
        orders: orders(setting, time),
        event: rows(
          time,
          fc.record({
            type: fc.constantFrom('app_opened', 'App_Opened ', 'checkout started', 'other'),
            properties: leaves(setting.world),
          }),
        ),
        consent: consents(time),
        segment_member: memberships(setting, time),
        ...flat(setting, time),
      }),
    }),
    { minLength: count, maxLength: count },
  );
};

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const properties = (columns: object | undefined): Record<string, unknown> =>
  Object.fromEntries(Object.entries(columns ?? {}).map(([column, value]) => [camel(column), value]));

/** Saves what was generated and gives it back with the ids that the record gave. */
export const saveCustomers = (
  database: Database,
  workspaceId: number,
  generated: readonly Generated[],
): Promise<CustomerFacts[]> =>
  database.write(workspaceId, async (write) => {
    let made = 0;
    const next = (): string => {
      made += 1;
      return `r${made}`;
    };
    const sources = generated.map(({ columns }, index) => ({
      ...columns,
      source_id: columns.source_id ? `${columns.source_id} ${index}` : `c${index}`,
    }));
    const ids = await write.insert(Customer, sources.map(properties));
    const idOf = (index: number): number => ids[index] ?? 0;

    const save = async (entity: MirroredEntity, name: keyof Generated['records']): Promise<RecordFacts[][]> => {
      const flat = generated.flatMap(({ records }, index) => records[name].map((row) => ({ index, row })));
      const saved = await write.insert(
        entity,
        flat.map(({ index, row }) => ({ ...properties(row.columns), at: row.at, customerId: idOf(index), sourceId: next() })),
      );
      const facts = generated.map((): RecordFacts[] => []);
      for (const [position, { index, row }] of flat.entries()) facts[index]?.push({ ...row, id: saved[position] ?? 0 });
      return facts;
    };

    const byTable = {
      orders: await save(Order, 'orders'),
      event: await save(Event, 'event'),
      consent: await save(Consent, 'consent'),
      visit: await save(Visit, 'visit'),
      point_movement: await save(PointMovement, 'point_movement'),
      loyalty_account: await save(LoyaltyAccount, 'loyalty_account'),
      redemption: await save(Redemption, 'redemption'),
      offer: await save(Offer, 'offer'),
      gift_card: await save(GiftCard, 'gift_card'),
      stamp_card: await save(StampCard, 'stamp_card'),
      referral: await save(Referral, 'referral'),
      challenge: await save(Challenge, 'challenge'),
      message: await save(Message, 'message'),
      segment_member: await save(SegmentMember, 'segment_member'),
    };
    const lines = byTable.orders.flatMap((list, index) =>
      list.flatMap((order) => (order.lines ?? []).map((line) => ({ index, order, line }))),
    );
    await write.insert(
      OrderLine,
      lines.map(({ index, order, line }) => ({
        ...properties(line.columns),
        at: line.at,
        customerId: idOf(index),
        orderId: order.id,
      })),
    );
    return sources.map((columns, index): CustomerFacts => {
      const records = Object.fromEntries(Object.entries(byTable).map(([table, facts]) => [table, facts[index] ?? []]));
      return {
        id: idOf(index),
        columns,
        records: { ...records, order_line: (byTable.orders[index] ?? []).flatMap((order) => order.lines ?? []) },
      } satisfies Facts & { id: number };
    });
  });
