import { standardCatalog } from '@muster/filters';
import fc from 'fast-check';
import { openDuckdbEngine } from '../../src/audience/duckdb';
import type { Channel, ExclusionReason } from '../../src/audience/engine';
import type { CustomerInput } from '../../src/modules/customers/customer.input';
import { exclusionOf } from '../../src/modules/deliveries/exclusion';
import { readContacts } from '../../src/modules/deliveries/read-contacts';
import { databases } from '../harness/databases';
import { NOW } from '../harness/factories';
import { World } from './world';

jest.setTimeout(120_000);

const CHANNELS: readonly Channel[] = ['EMAIL', 'SMS', 'PUSH'];

const consent = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  state: fc.constantFrom('OPTED_IN' as const, 'OPTED_OUT' as const),
  // Few different times, so that ties happen.
  at: fc.integer({ min: 1, max: 4 }).map((hours) => NOW - hours * 3_600_000),
});

// Few different addresses, so that people share them.
const customer = fc.record({
  email: fc.constantFrom(null, 'a@example.com', 'A@example.com', 'b@example.com', 'c@example.com', 'd@example.com'),
  phone: fc.constantFrom(null, '+43 1 111', '+43 1 222'),
  consents: fc.array(consent, { maxLength: 5 }),
});

const people = fc.array(customer, { minLength: 30, maxLength: 60 });

/** What the sender decides, customer by customer, in the order in which it builds. */
const decide = async (world: World, channel: Channel, ids: readonly number[]): Promise<Record<string, number>> => {
  const contacts = await readContacts(world.database.reader, { workspaceId: world.workspace.id, channel, customerIds: ids });
  const taken = new Set<string>();
  const counts: Record<ExclusionReason | 'SENT', number> = {
    NO_CONSENT: 0,
    NO_ADDRESS: 0,
    SUPPRESSED: 0,
    SAME_ADDRESS: 0,
    SENT: 0,
  };
  for (const id of ids) {
    const contact = contacts.get(id);
    if (contact === undefined) throw new Error(`Customer ${id} was not read.`);
    const reason = exclusionOf(contact, (key) => taken.has(key));
    if (reason === undefined && contact.addressKey !== null) taken.add(contact.addressKey);
    counts[reason ?? 'SENT'] += 1;
  }
  return counts;
};

test.each(databases)('the count before the launch and the decision for each customer agree, on %s', async (kind) => {
  const world = await World.open(kind);
  const engine = await openDuckdbEngine({ ...world.home, memory: '512MB', threads: 1 });
  let serial = 0;
  const ids: number[] = [];
  try {
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), async (some, pick) => {
        const inputs: CustomerInput[] = some.map((each) => ({ sourceId: `p${++serial}`, ...each }));
        ids.push(...(await world.add(inputs)));
        const keys = await world.database.reader.query<{ emailKey: string }[]>(
          'SELECT DISTINCT email_key AS emailKey FROM customer WHERE email_key IS NOT NULL ORDER BY email_key',
        );
        const suppressed = keys[pick % Math.max(keys.length, 1)];
        if (suppressed !== undefined && pick % 2 === 0) await world.suppress(suppressed.emailKey);
        for (const channel of CHANNELS) {
          const question = {
            workspaceId: world.workspace.id,
            filter: { everyone: true } as const,
            now: NOW,
            catalog: standardCatalog,
          };
          const { excluded, recipients, matched } = await engine.reach(question, channel);
          expect({ ...excluded, SENT: recipients }).toEqual(await decide(world, channel, ids));
          expect(matched).toBe(ids.length);
        }
      }),
      { numRuns: 8 },
    );
  } finally {
    await engine.close();
    await world.close();
  }
});
