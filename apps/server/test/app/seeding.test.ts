import { Workspace } from '../../src/modules/access/workspace.entity';
import { Order } from '../../src/modules/activity/order.entity';
import { OrderLine } from '../../src/modules/activity/order-line.entity';
import { Visit } from '../../src/modules/activity/visit.entity';
import { Campaign } from '../../src/modules/campaigns/campaign.entity';
import { Consent } from '../../src/modules/customers/consent.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { Segment } from '../../src/modules/segments/segment.entity';
import type { Services } from '../../src/services';
import { bootApp } from '../harness/boot-app';
import { createEmptyHome, databases } from '../harness/databases';
import { NOW } from '../harness/factories';

const CUSTOMERS = 700;
const DEMO = { config: { demo: 'on' as const }, demoCustomers: CUSTOMERS, clock: () => NOW };

const counts = async ({ database: { reader } }: Services) => ({
  workspaces: await reader.count(Workspace),
  customers: await reader.count(Customer),
  consents: await reader.count(Consent),
  orders: await reader.count(Order),
  lines: await reader.count(OrderLine),
  visits: await reader.count(Visit),
  segments: await reader.count(Segment),
  campaigns: await reader.count(Campaign),
});

jest.setTimeout(120_000);

describe.each(databases)('seeding on %s', (kind) => {
  test('the demo fills an empty database once; broken off, it is completed without doubles', async () => {
    const home = await createEmptyHome(kind);
    const breaksOff = bootApp({
      ...DEMO,
      home,
      clock: () => NOW,
      onProgress: () => {
        throw new Error('pulled out the plug');
      },
    });
    // It speaks first when some of it is saved; here, before the first batch.
    await expect(breaksOff).rejects.toThrow('pulled out the plug');

    const whole = await bootApp({ ...DEMO, home, clock: () => NOW + 86_400_000 });
    const seeded = await counts(whole.services);
    expect(seeded).toMatchObject({ workspaces: 1, customers: CUSTOMERS, segments: 5, campaigns: 1 });
    expect(seeded.visits).toBeGreaterThan(CUSTOMERS * 5);
    await whole.close();

    const again = await bootApp({ ...DEMO, home });
    expect(await counts(again.services)).toEqual(seeded);
    await again.close();
    await home.remove();
  });

  test('an empty database without the demo gets one workspace, and keeps it', async () => {
    const home = await createEmptyHome(kind);
    for (const demo of ['empty', 'off', 'on'] as const) {
      const app = await bootApp({ home, config: { demo }, demoCustomers: 10 });
      expect(await counts(app.services)).toMatchObject({ workspaces: 1, customers: 0, segments: 0, campaigns: 0 });
      await app.close();
    }
    await home.remove();
  });
});

test('killed between any two steps, seeding goes on to the same end', async () => {
  const seedWith = async (failures: ReadonlySet<number>) => {
    const home = await createEmptyHome('sqlite');
    let step = 0;
    for (;;) {
      // The clock is read once for each batch, at its start.
      const clock = (): number => {
        step += 1;
        if (failures.has(step)) throw new Error('pulled out the plug');
        return NOW;
      };
      const app = await bootApp({ ...DEMO, home, clock }).catch(() => undefined);
      if (app === undefined) continue;
      const result = await counts(app.services);
      await app.close();
      await home.remove();
      return result;
    }
  };
  expect(await seedWith(new Set([2, 3, 5]))).toEqual(await seedWith(new Set()));
});
