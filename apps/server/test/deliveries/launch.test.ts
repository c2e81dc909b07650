import type { Filter } from '@muster/filters';
import { Refusal } from '../../src/errors';
import type { Campaign } from '../../src/modules/campaigns/campaign.entity';
import { campaignIdOf } from '../../src/modules/campaigns/campaign.loader';
import { createCampaign } from '../../src/modules/campaigns/drafts/create-campaign';
import { updateCampaign } from '../../src/modules/campaigns/drafts/update-campaign';
import { cancelCampaign } from '../../src/modules/deliveries/launch/cancel-campaign';
import { launchCampaign } from '../../src/modules/deliveries/launch/launch-campaign';
import type { LaunchInput } from '../../src/modules/deliveries/launch/launch-input';
import { campaignProgress } from '../../src/modules/deliveries/report/campaign-progress';
import { reviewCampaign } from '../../src/modules/deliveries/review/review-campaign';
import { createSegment } from '../../src/modules/segments/create-segment';
import { segmentIdOf } from '../../src/modules/segments/segment.loader';
import { updateSegment } from '../../src/modules/segments/update-segment';
import { contextOf } from '../harness/context';
import { databases } from '../harness/databases';
import { aCustomer, NOW } from '../harness/factories';
import { World } from './world';

jest.setTimeout(60_000);

const IN_AUSTRIA: Filter = { attribute: { key: 'country', operator: 'IS', value: 'Austria' } };
const OPTED_OUT = [{ channel: 'EMAIL', state: 'OPTED_OUT', at: NOW - 1_000 }] as const;

let world: World;
afterEach(() => world.close());

const austrian = (given = {}) => aCustomer({ country: 'Austria', ...given });

const draft = async (filter: Filter = IN_AUSTRIA): Promise<Campaign> => {
  const segment = await createSegment(world.services, world.workspace, { name: 'Austrians', filter });
  return createCampaign(world.services, world.workspace, {
    name: 'Autumn',
    subject: 'Hello {{ customer.firstName | default: "there" }}',
    html: '<p>Hello</p>',
    segmentId: segmentIdOf(segment),
  });
};

const review = async (campaign: Campaign) =>
  (await reviewCampaign({ services: world.services, workspace: world.workspace, now: NOW }, campaign)).review;

const reviewed = async (campaign: Campaign, given: Partial<LaunchInput> = {}): Promise<LaunchInput> => {
  const { hash, recipients, matched } = await review(campaign);
  return {
    id: campaignIdOf(campaign),
    expectedVersion: campaign.version,
    idempotencyKey: 'key-1',
    reviewedHash: hash,
    reviewedRecipients: recipients,
    reviewedMatched: matched,
    ...given,
  };
};

const launch = (input: LaunchInput): Promise<Campaign> => launchCampaign(world.services, world.workspace, input);
const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'DONE',
    (error: unknown) => (error instanceof Refusal ? error.code : `${error}`),
  );

describe.each(databases)('a launch on %s', (kind) => {
  beforeEach(async () => {
    world = await World.openWithEngine(kind);
  });

  test('sends what was reviewed, and leaves out whom the review left out', async () => {
    const ids = await world.add([
      ...Array.from({ length: 12 }, () => austrian()),
      austrian({ consents: [] }),
      austrian({ consents: OPTED_OUT }),
      austrian({ email: null }),
      austrian({ email: 'both@example.com' }),
      austrian({ email: 'BOTH@example.com' }),
      austrian({ email: 'bounced@example.com' }),
      aCustomer({ country: 'Poland' }),
    ]);
    expect(ids).toHaveLength(19);
    const bounced = await world.database.reader.query<{ emailKey: string }[]>(
      "SELECT email_key AS emailKey FROM customer WHERE email = 'bounced@example.com'",
    );
    await world.suppress(bounced[0]?.emailKey ?? '');
    const campaign = await draft();
    const before = await review(campaign);
    expect(before).toMatchObject({
      sentence:
        'Send “Hello {{ customer.firstName | default: "there" }}” by email to 13 of 18 people in Austrians, now, from Harbour Coffee.',
      matched: 18,
      recipients: 13,
      excluded: [
        { reason: 'NO_CONSENT', count: 2 },
        { reason: 'NO_ADDRESS', count: 1 },
        { reason: 'SUPPRESSED', count: 1 },
        { reason: 'SAME_ADDRESS', count: 1 },
      ],
    });
    const launched = await launch(await reviewed(campaign));
    expect(launched).toMatchObject({ status: 'BUILDING', version: 2, expectedTotal: 18, frozen: { review: before } });
    world.send();
    await world.finished(campaign);
    const context = contextOf(world.services, world.workspace);
    const progress = await campaignProgress(context, await world.campaign(campaign));
    expect([progress.matched, progress.conserved, progress.errors, await progress.secondsLeft]).toEqual([18, true, [], null]);
    expect(await progress.sentPerSecond).toBeGreaterThan(0);
    expect(progress.reasons).toEqual(expect.arrayContaining([...before.excluded]));
    expect(progress.buckets).toEqual([
      { status: 'SENT', count: 13 },
      { status: 'SKIPPED', count: 5 },
    ]);
    await world.expectConservation(campaign);
  });

  test('asked for again with the same key gives the same answer and launches nothing', async () => {
    await world.add([austrian()]);
    const campaign = await draft();
    const input = await reviewed(campaign);
    const first = await launch(input);
    expect(await launch(input)).toEqual(first);
    expect(await codeOf(launch({ ...input, reviewedRecipients: 7 }))).toBe('KEY_REUSED');
    expect(await codeOf(launch({ ...input, idempotencyKey: 'key-2' }))).toBe('CONFLICT');
    const other = await draft();
    expect(await codeOf(launch(await reviewed(other)))).toBe('KEY_REUSED');
  });

  test('ten at once are one', async () => {
    await world.add([austrian(), austrian()]);
    const campaign = await draft();
    const input = await reviewed(campaign);
    const same = await Promise.all(Array.from({ length: 10 }, () => codeOf(launch(input))));
    expect(same).toEqual(Array.from({ length: 10 }, () => 'DONE'));
    const second = await draft();
    const keys = Array.from({ length: 10 }, (_, index) => `other-${index}`);
    const secondInput = await reviewed(second);
    const different = await Promise.all(keys.map((idempotencyKey) => codeOf(launch({ ...secondInput, idempotencyKey }))));
    expect(different.filter((code) => code === 'DONE')).toHaveLength(1);
    expect(different.filter((code) => code === 'CONFLICT')).toHaveLength(9);
    world.send();
    for (const each of [campaign, second]) {
      await world.finished(each);
      expect(await world.deliveries(each)).toHaveLength(2);
    }
    expect(world.sink.received).toHaveLength(4);
  });

  test('is refused when the draft, the segment or the audience has changed, and says both numbers', async () => {
    await world.add([austrian(), austrian()]);
    const campaign = await draft();
    const input = await reviewed(campaign);
    expect(await codeOf(launch({ ...input, expectedVersion: 7 }))).toBe('CONFLICT');
    expect(await codeOf(launch({ ...input, reviewedHash: 'another' }))).toBe('AUDIENCE_CHANGED');
    await world.add([austrian()]);
    await expect(launch(input)).rejects.toThrow('it was 2 of 2 people, and now it is 3 of 3 people');
    expect((await world.campaign(campaign)).status).toBe('DRAFT');
    const again = await reviewed(campaign);
    await updateSegment(world.services, world.workspace, {
      id: segmentIdOf({ id: campaign.segmentId ?? 0 }),
      expectedVersion: 1,
      filter: { any: [IN_AUSTRIA, IN_AUSTRIA] },
    });
    expect(await codeOf(launch(again))).toBe('AUDIENCE_CHANGED');
    expect(await codeOf(launch(await reviewed(campaign)))).toBe('DONE');
  });

  test('is refused while something is missing', async () => {
    const empty = await createCampaign(world.services, world.workspace, { name: 'Empty' });
    const { checks } = await review(empty);
    expect(checks.filter(({ level }) => level === 'BLOCKER').map(({ message }) => message)).toEqual([
      'Choose a segment: so far nobody is meant.',
      'The subject is empty.',
      'The message is empty.',
    ]);
    expect(await codeOf(launch(await reviewed(empty)))).toBe('NOT_READY');
    const nobody = await draft();
    expect((await review(nobody)).checks).toContainEqual({ level: 'BLOCKER', message: 'Nobody is in this segment now.' });
  });

  test('an edit and a launch at once: one of them', async () => {
    await world.add([austrian()]);
    const campaign = await draft();
    const input = await reviewed(campaign);
    const change = { id: input.id, expectedVersion: 1, subject: 'Another' };
    const [edited, launched] = await Promise.all([
      codeOf(updateCampaign(world.services, world.workspace, change)),
      codeOf(launch(input)),
    ]);
    expect([edited, launched].sort()).toEqual(['CONFLICT', 'DONE']);
  });

  test('cancelled half-way: nobody gets two, and everybody is accounted for', async () => {
    await world.add(Array.from({ length: 60 }, () => austrian()));
    const campaign = await draft();
    await launch(await reviewed(campaign));
    world.sink.script = { message: () => new Promise((resolve) => setTimeout(() => resolve(undefined), 30)) };
    world.send();
    await world.until('some arrived', () => world.sink.received.length >= 8);
    const id = campaignIdOf(campaign);
    expect(await cancelCampaign(world.services, world.workspace, { id })).toMatchObject({ status: 'CANCELLED' });
    await world.finished(campaign);
    const { SENT = 0, 'CANCELLED CAMPAIGN_CANCELLED': cancelled = 0 } = await world.tally(campaign);
    expect(SENT + cancelled).toBe(60);
    expect(SENT).toBeLessThan(20);
    await world.expectConservation(campaign);
    expect(await codeOf(cancelCampaign(world.services, world.workspace, { id }))).toBe('DONE');
    expect(await codeOf(cancelCampaign(world.services, world.workspace, { id: campaignIdOf(await draft()) }))).toBe('CONFLICT');
  });
});
