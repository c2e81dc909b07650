import { buildCampaign } from '../../src/modules/deliveries/build/build-campaign';
import { buildChunk } from '../../src/modules/deliveries/build/build-chunk';
import { HELD } from '../../src/modules/deliveries/build/held';
import { CampaignAudience } from '../../src/modules/deliveries/campaign-audience.entity';
import { DELIVERY_STATUSES, ENTERED_FROM, OPEN_STATUSES } from '../../src/modules/deliveries/delivery-state';
import { claimDue, takeSql } from '../../src/modules/deliveries/send/claim';
import { databases } from '../harness/databases';
import { aCustomer } from '../harness/factories';
import { World } from './world';

jest.setTimeout(60_000);

let world: World;
afterEach(() => world.close());

/** Says yes after `times` questions. */
const stopAfter = (times: number) => {
  let asked = 0;
  return () => ++asked > times;
};
const never = () => false;

describe.each(databases)('building on %s', (kind) => {
  beforeEach(async () => {
    world = await World.open(kind);
  });

  test('goes on where it stopped, and nothing is sent before it is whole', async () => {
    const shared = aCustomer({ email: 'shared@example.com' });
    const ids = await world.add([
      shared,
      ...Array.from({ length: 30 }, () => aCustomer()),
      aCustomer({ email: 'SHARED@example.com' }),
    ]);
    const campaign = await world.launched(ids, {}, 10);
    await buildCampaign(world.services, campaign, stopAfter(2));
    expect(await world.deliveries(campaign)).toHaveLength(20);
    expect((await world.campaign(campaign)).status).toBe('BUILDING');
    expect(await claimDue(world.database, { size: 10, leaseMs: 1_000 })).toEqual([]);
    await buildCampaign(world.services, campaign, never);
    expect(await world.tally(campaign)).toEqual({ QUEUED: 31, 'SKIPPED SAME_ADDRESS': 1 });
    expect((await world.campaign(campaign)).status).toBe('SENDING');
    expect(await claimDue(world.database, { size: 100, leaseMs: 1_000 })).toHaveLength(31);
  });

  test('of one chunk by two at once writes it once', async () => {
    const campaign = await world.launched(await world.addMany(20));
    const chunk = await world.database.reader.findOneByOrFail(CampaignAudience, { campaignId: campaign.id });
    const build = () => world.database.transaction((manager) => buildChunk(manager, chunk, { campaign, now: 1 }));
    await Promise.all([build(), build(), build()]);
    expect(await world.deliveries(campaign)).toHaveLength(20);
  });

  test('that does not come to the expected number sends nothing', async () => {
    const campaign = await world.launched(await world.addMany(5), { expectedTotal: 6 });
    await expect(buildCampaign(world.services, campaign, never)).rejects.toThrow('5 deliveries instead of 6');
    expect((await world.campaign(campaign)).status).toBe('BUILDING');
    expect((await world.deliveries(campaign)).every(({ dueAt }) => dueAt === HELD)).toBe(true);
  });

  test('a campaign that was cancelled meanwhile still accounts for everybody', async () => {
    const campaign = await world.launched(
      await world.add([...Array.from({ length: 25 }, () => aCustomer()), aCustomer({ email: null })]),
      {},
      10,
    );
    await buildCampaign(world.services, campaign, stopAfter(1));
    await world.database.transaction((manager) => manager.query("UPDATE campaign SET status = 'CANCELLED'"));
    world.send();
    await world.finished(campaign);
    expect(await world.tally(campaign)).toEqual({ 'CANCELLED CAMPAIGN_CANCELLED': 25, 'SKIPPED NO_ADDRESS': 1 });
    await world.expectConservation(campaign);
  });
});

test('claiming reads the due ones from the index and nothing else', async () => {
  world = await World.open('sqlite');
  const plan = await world.database.reader.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${takeSql('sqlite', 'QUEUED')}`, [
    'x',
    1,
    10,
  ]);
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH delivery USING INTEGER PRIMARY KEY (rowid=?)',
    expect.stringContaining('LIST SUBQUERY'),
    'SEARCH delivery USING COVERING INDEX ix_delivery_status_due_at_id (status=? AND due_at<?)',
  ]);
});

test('nothing leads out of a final state, and something out of every other', async () => {
  world = await World.open('sqlite');
  const left = new Set(Object.values(ENTERED_FROM).flat());
  expect([...left].sort()).toEqual([...OPEN_STATUSES].sort());
  // Building writes SKIPPED at once; a merge also takes a message of the one who goes off the queue.
  expect(DELIVERY_STATUSES.filter((status) => ENTERED_FROM[status].length === 0)).toEqual([]);
});
