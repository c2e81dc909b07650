import { type CustomerFacts, catalog, type RecordFacts } from '@muster/filters';
import fc from 'fast-check';
import type { Database } from '../../src/database/database';
import type { MirroredEntity } from '../../src/database/mirrored';
import { Event } from '../../src/modules/activity/event.entity';
import { Order } from '../../src/modules/activity/order.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { PointMovement } from '../../src/modules/activity/point-movement.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Consent } from '../../src/modules/customers/consent.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { storedDay, storedValue } from './pools';

type Columns = NonNullable<CustomerFacts['columns']>;
type Facts = Omit<CustomerFacts, 'id'>;
type Row = Omit<RecordFacts, 'id' | 'lines'> & { readonly lines?: readonly RecordFacts[] };

const customerColumns = (times: readonly number[]): fc.Arbitrary<Columns> => {
  const columns: Record<string, fc.Arbitrary<unknown>> = {};
  for (const { source, type, storage, choices } of catalog.attributes) {
    if (source.from !== 'COLUMN') continue;
    columns[source.column] = storage === 'DAY' ? storedDay() : storedValue(type, { choices, times });
  }
  return fc.record(columns) as fc.Arbitrary<Columns>;
};

const recordColumns = (kind: string, whole = false): fc.Arbitrary<Record<string, unknown>> => {
  const entry = catalog.activities.find((known) => known.kind === kind);
  const columns = (entry?.fields ?? []).map(
    ({ column, type, choices }) => [column, storedValue(type, { choices, times: [], whole })] as const,
  );
  return fc.record(Object.fromEntries(columns));
};

const required = (columns: Record<string, unknown>, name: string): Record<string, unknown> => ({
  ...columns,
  [name]: columns[name] ?? 'none',
});

/** Records of one customer; sales and returns, with lines that repeat what an order's lines repeat. */
const orders = (times: readonly number[]): fc.Arbitrary<Row[]> => {
  const line = recordColumns('purchase').map((columns) => required(columns, 'sku'));
  const order = fc.record({
    at: fc.constantFrom(...times),
    kind: fc.constantFrom('SALE', 'SALE', 'SALE', 'RETURN'),
    columns: recordColumns('order'),
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

const rows = (times: readonly number[], columns: fc.Arbitrary<object>): fc.Arbitrary<Row[]> =>
  fc.array(fc.record({ at: fc.constantFrom(...times), columns: columns as fc.Arbitrary<Columns> }), { maxLength: 4 });

const consents = (times: readonly number[]): fc.Arbitrary<Row[]> =>
  rows(times, fc.record({ channel: fc.constantFrom('EMAIL', 'SMS', 'PUSH'), state: fc.constantFrom('OPTED_IN', 'OPTED_OUT') }));

interface Generated {
  readonly columns: Columns;
  readonly records: Record<'orders' | 'visit' | 'event' | 'point_movement' | 'consent', Row[]>;
}

export const generatedCustomers = (times: readonly number[], count: number): fc.Arbitrary<Generated[]> =>
  fc.array(
    fc.record({
      columns: customerColumns(times),
      records: fc.record({
        orders: orders(times),
        visit: rows(times, recordColumns('visit')),
        event: rows(times, fc.record({ type: fc.constantFrom('app_opened', 'App_Opened ', 'checkout started', 'other') })),
        point_movement: rows(
          times,
          recordColumns('points', true).map((columns) => required(columns, 'program')),
        ),
        consent: consents(times),
      }),
    }),
    { minLength: count, maxLength: count },
  );

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
      visit: await save(Visit, 'visit'),
      event: await save(Event, 'event'),
      point_movement: await save(PointMovement, 'point_movement'),
      consent: await save(Consent, 'consent'),
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
