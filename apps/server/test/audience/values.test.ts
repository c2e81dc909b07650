import { type Catalog, catalogOf, standardCatalog } from '@muster/filters';
import { BadInput } from '../../src/errors';
import { Event } from '../../src/modules/activity/event.entity';
import { Order } from '../../src/modules/activity/order.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { Consent } from '../../src/modules/customers/consent.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { NOW } from '../harness/factories';
import { type Arranged, arrange, arrangements } from './arrangements';

const AREAS = [['Cat owner', 'Dog owner'], ['CAT OWNER', 'cat owner'], ['Cat owner'], ['Dog owner', ' '], [], null];

const CITIES = ['Wien', 'WIEN', 'Wien', 'Wiener Neustadt', 'Sankt Wien', 'Graz', 'graz ', '50% Town', null, null];

describe.each(arrangements)('what customers have, by $name', (arrangement) => {
  let arranged: Arranged;

  beforeAll(async () => {
    arranged = await arrange(arrangement);
    await arranged.database.write(arranged.workspaceId, async (write) => {
      const ids = await write.insert(
        Customer,
        CITIES.map((city, index) => ({
          sourceId: `c${index}`,
          city,
          areas: AREAS[index] ?? null,
          isEmployee: [true, false, false][index] ?? null,
          walletPass: index === 3 ? 'APPLE' : null,
          birthdate: index % 2 ? 19_850_704 : null,
          // Midnight in Vienna between October and November.
          registeredAt: index < 5 ? Date.UTC(2026, 9, 31, 23) - (index % 2) : null,
        })),
      );
      const id = (index: number): number => ids[index] ?? 0;
      const orders = await write.insert(Order, [
        { customerId: id(0), at: NOW - 1, sourceId: 'o1', kind: 'SALE', total: 1_250 },
        { customerId: id(1), at: NOW - 1, sourceId: 'o2', kind: 'SALE', total: 999 },
        { customerId: id(2), at: NOW - 1, sourceId: 'o3', kind: 'RETURN', total: -1 },
      ]);
      const line = { customerId: id(0), at: NOW, orderId: orders[0] ?? 0, kind: 'SALE', quantity: 1, amount: 1 };
      await write.insert(OrderLine, [
        { ...line, sku: 'A1', brand: 'Arbor', tags: ['Beans', 'dark roast'] },
        { ...line, sku: 'A1', brand: 'Arbor', tags: ['Beans', ' ', 'a "b" \\ c'] },
        { ...line, sku: 'a1', brand: 'ARBOR', tags: ['other', 'BEANS '] },
        { ...line, sku: 'a1', brand: 'Lindenhof', tags: null },
      ]);
      const event = { customerId: id(0), at: NOW, type: 'Signed up' };
      await write.insert(Event, [
        { ...event, sourceId: 'e1', properties: { plan: 'Pro', device: ['Phone', 'TV'], seats: 5 } },
        { ...event, sourceId: 'e2', properties: { plan: 'PRO', device: ['phone'], 'a "b"': 'Quoted' } },
        { ...event, sourceId: 'e3', type: 'SIGNED UP', properties: null },
      ]);
      await write.insert(Consent, [{ customerId: id(0), channel: 'EMAIL', state: 'OPTED_IN', at: NOW, proven: true }]);
    });
  });
  afterAll(() => arranged.close());

  interface Asked {
    readonly key: string;
    readonly kind?: string;
    readonly search?: string;
    readonly first?: number;
  }
  const counted = ({ catalog = standardCatalog, ...options }: Asked & { readonly catalog?: Catalog }) =>
    arranged.engine.values({ ...arranged.about(), catalog }, { first: 10, ...options });
  const values = async (options: Parameters<typeof counted>[0]) => (await counted(options)).map(({ value }) => value);

  test('is suggested as customers most often write it, the most frequent first', async () => {
    expect(await values({ key: 'city' })).toEqual(['Wien', 'Graz', '50% Town', 'Sankt Wien', 'Wiener Neustadt']);
    expect(await values({ key: 'city', first: 2 })).toEqual(['Wien', 'Graz']);
  });

  test('is suggested as the latest record of an activity spells it', async () => {
    expect(await values({ key: 'brand', kind: 'purchase' })).toEqual(['ARBOR', 'Lindenhof']);
    expect(await values({ key: 'sku', kind: 'order' })).toEqual(['a1']);
    expect(await values({ key: 'tags', kind: 'purchase' })).toEqual(['BEANS ', 'a "b" \\ c', 'dark roast', 'other']);
    expect(await values({ key: 'type', kind: 'event:' })).toEqual(['SIGNED UP']);
  });

  test('is suggested of the members of events as the latest event spells them', async () => {
    const device = { key: 'device', label: 'Device', type: 'list', choices: [] } as const;
    const signedUp = { name: 'Signed up', label: 'Signed up', properties: [device], otherProperties: ['plan', 'seats', 'a "b"'] };
    const catalog = catalogOf({ customFields: [], otherFields: [], sourceMetadata: [], events: [signedUp], programs: [] });
    const ofEvent = (key: string) => counted({ key, kind: 'event:Signed up', catalog });
    expect(await ofEvent('plan')).toEqual([{ value: 'PRO', label: 'PRO', count: 2 }]);
    expect(await ofEvent('seats')).toEqual([{ value: '5', label: '5', count: 1 }]);
    expect(await ofEvent('a "b"')).toEqual([{ value: 'Quoted', label: 'Quoted', count: 1 }]);
    expect(await ofEvent('device')).toEqual([
      { value: 'phone', label: 'phone', count: 2 },
      { value: 'TV', label: 'TV', count: 1 },
    ]);
  });

  test('is searched in any spelling, and what begins with it comes first', async () => {
    expect(await values({ key: 'city', search: ' WIEN' })).toEqual(['Wien', 'Wiener Neustadt', 'Sankt Wien']);
    expect(await values({ key: 'city', search: '%' })).toEqual(['50% Town']);
    expect(await values({ key: 'city', search: '_' })).toEqual([]);
    expect(await values({ key: 'tags', kind: 'purchase', search: 'ROAST' })).toEqual(['dark roast']);
  });

  test('is suggested with its label and how many have it', async () => {
    expect(await counted({ key: 'city', first: 2 })).toEqual([
      { value: 'Wien', label: 'Wien', count: 3 },
      { value: 'Graz', label: 'Graz', count: 2 },
    ]);
    expect(await counted({ key: 'emailConsent', search: 'opted' })).toEqual([{ value: 'OPTED_IN', label: 'opted in', count: 1 }]);
    expect(await counted({ key: 'brand', kind: 'purchase', search: 'arb' })).toEqual([
      { value: 'ARBOR', label: 'ARBOR', count: 3 },
    ]);
  });

  test('is suggested for texts only', async () => {
    for (const refused of [
      { key: 'birthdate' },
      { key: 'nothing' },
      { key: 'orderCount' },
      { key: 'amount', kind: 'purchase' },
    ]) {
      await expect(values(refused)).rejects.toThrow(BadInput);
    }
  });

  const breakdown = (key: string, first = 10) => arranged.engine.breakdown(arranged.about(), key, first);

  test('is broken down by value, with the rest and the unknown', async () => {
    expect(await breakdown('city', 2)).toEqual([
      { value: 'Wien', label: 'Wien', count: 3 },
      { value: 'Graz', label: 'Graz', count: 2 },
      { value: null, label: 'Other', count: 3 },
      { value: null, label: 'Unknown', count: 2 },
    ]);
    expect(await breakdown('emailConsent')).toEqual([
      { value: 'OPTED_IN', label: 'opted in', count: 1 },
      { value: null, label: 'Unknown', count: 9 },
    ]);
  });

  test('is broken down by what is true and by the items of lists, in which a customer may count more than once', async () => {
    expect(await breakdown('isEmployee')).toEqual([
      { value: 'false', label: 'No', count: 2 },
      { value: 'true', label: 'Yes', count: 1 },
      { value: null, label: 'Unknown', count: 7 },
    ]);
    expect(await breakdown('walletPass')).toEqual([
      { value: 'APPLE', label: 'Apple', count: 1 },
      { value: null, label: 'Unknown', count: 9 },
    ]);
    expect(await breakdown('areas')).toEqual([
      { value: 'Cat owner', label: 'Cat owner', count: 3 },
      { value: 'Dog owner', label: 'Dog owner', count: 2 },
      { value: null, label: 'Unknown', count: 6 },
    ]);
    expect((await breakdown('areas', 1)).map(({ label }) => label)).toEqual(['Cat owner', 'Unknown']);
    const nobody = arranged.about({ attribute: { key: 'areas', operator: 'INCLUDES_ANY', value: ['fish owner'] } });
    expect(await arranged.engine.breakdown(nobody, 'areas', 10)).toEqual([]);
  });

  test('is broken down by size, by local month and by decade', async () => {
    expect(await breakdown('orderCount')).toEqual([
      { value: '0', label: '0', count: 8 },
      { value: '1', label: '1', count: 2 },
    ]);
    expect(await breakdown('totalSpend')).toEqual([
      { value: '<0', label: 'Below 0', count: 1 },
      { value: '0.00', label: '€0.00', count: 7 },
      { value: '0.01', label: '€0.01 – €9.99', count: 1 },
      { value: '10.00', label: '€10.00 – €19.99', count: 1 },
    ]);
    expect(await breakdown('registeredAt')).toEqual([
      { value: '2026-10', label: 'October 2026', count: 2 },
      { value: '2026-11', label: 'November 2026', count: 3 },
      { value: null, label: 'Unknown', count: 5 },
    ]);
    expect(await breakdown('birthdate')).toEqual([
      { value: '1980', label: '1980 – 1989', count: 5 },
      { value: null, label: 'Unknown', count: 5 },
    ]);
    expect(await breakdown('age')).toEqual([
      { value: '40', label: '40 – 49', count: 5 },
      { value: null, label: 'Unknown', count: 5 },
    ]);
    expect((await breakdown('registeredAt', 1)).map(({ count }) => count)).toEqual([3, 2, 5]);
  });

  test('cannot be broken down by what is no attribute', async () => {
    await expect(breakdown('nothing')).rejects.toThrow(BadInput);
  });
});
