import { Refusal } from '../../src/errors';
import type { Campaign } from '../../src/modules/campaigns/campaign.entity';
import { campaignIdOf } from '../../src/modules/campaigns/campaign.loader';
import { campaignList } from '../../src/modules/campaigns/campaign-list';
import { createCampaign } from '../../src/modules/campaigns/drafts/create-campaign';
import { deleteCampaign } from '../../src/modules/campaigns/drafts/delete-campaign';
import { duplicateCampaign } from '../../src/modules/campaigns/drafts/duplicate-campaign';
import { updateCampaign } from '../../src/modules/campaigns/drafts/update-campaign';
import { createSegment } from '../../src/modules/segments/create-segment';
import { segmentIdOf } from '../../src/modules/segments/segment.loader';
import { World } from '../deliveries/world';
import { contextOf } from '../harness/context';
import { databases } from '../harness/databases';
import { makeWorkspace, NOW } from '../harness/factories';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

let world: World;
afterEach(() => world.close());

const refusal = async (attempt: Promise<unknown>): Promise<Refusal> => {
  const error: unknown = await attempt.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  if (error instanceof Refusal) return error;
  throw new Error(`Not refused: ${JSON.stringify(error)}`);
};

const create = (given: object = {}): Promise<Campaign> =>
  createCampaign(world.services, world.workspace, { name: 'Autumn', ...given });
const update = (campaign: Campaign, given: object): Promise<Campaign> =>
  updateCampaign(world.services, world.workspace, { id: campaignIdOf(campaign), expectedVersion: campaign.version, ...given });
const markLaunched = ({ id }: Campaign): Promise<unknown> =>
  world.database.transaction((manager) => manager.query("UPDATE campaign SET status = 'DONE' WHERE id = ?", [id]));

describe.each(databases)('drafts on %s', (kind) => {
  beforeEach(async () => {
    world = await World.open(kind);
  });

  test('start from the sender of the workspace', async () => {
    expect(await create({ name: '  Autumn  ' })).toMatchObject({
      name: 'Autumn',
      channel: 'EMAIL',
      status: 'DRAFT',
      version: 1,
      senderName: 'Harbour Coffee',
      senderAddress: 'hello@harbour.example',
      subject: '',
      html: '',
      segmentId: null,
      createdAt: NOW,
      launchedAt: null,
      frozen: null,
    });
  });

  test('keep what is left out, and count their saves', async () => {
    const draft = await create({ subject: 'Hello' });
    const saved = await update(draft, { html: '<p>Hi</p>' });
    expect(saved).toMatchObject({ subject: 'Hello', html: '<p>Hi</p>', version: 2 });
    const old = await refusal(update(draft, { html: 'other' }));
    expect(old).toMatchObject({ code: 'CONFLICT', path: ['input', 'expectedVersion'] });
    expect(old.message).toContain('it is at version 2, and the change started from version 1');
  });

  test('two saves at once are one', async () => {
    const draft = await create();
    const saves = await Promise.allSettled([update(draft, { subject: 'a' }), update(draft, { subject: 'b' })]);
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('are listed and searched by name, whatever its case, page by page', async () => {
    for (const name of ['zebra', 'Äpfel', 'apple_pie', 'Apple 100%', 'Banana']) await create({ name });
    const context = contextOf(world.services, world.workspace);
    const names = async (args: object) => (await campaignList(context, args)).nodes.map(({ name }) => name);
    expect(await names({ orderBy: 'NAME' })).toEqual(['Apple 100%', 'apple_pie', 'Banana', 'zebra', 'Äpfel']);
    expect(await names({ orderBy: 'NEWEST', first: 2 })).toEqual(['Banana', 'Apple 100%']);
    expect(await names({ search: 'ÄPF' })).toEqual(['Äpfel']);
    expect(await names({ search: '_' })).toEqual(['apple_pie']);
    expect(await names({ search: '100%' })).toEqual(['Apple 100%']);
    const first = await campaignList(context, { orderBy: 'NAME', first: 3 });
    expect(await names({ orderBy: 'NAME', after: first.pageInfo.endCursor })).toEqual(['zebra', 'Äpfel']);
    expect(await first.totalCount).toBe(5);
  });

  test('take a segment of their own workspace only', async () => {
    const input = { name: 'All', filter: { everyone: true } };
    const mine = segmentIdOf(await createSegment(world.services, world.workspace, input));
    const other = await makeWorkspace(world.database, { name: 'Other' });
    const theirs = segmentIdOf(await createSegment(world.services, other, input));
    const draft = await create({ segmentId: mine });
    expect(draft.segmentId).not.toBeNull();
    for (const segmentId of [theirs, 'seg_nonsense', '']) {
      expect(await refusal(update(draft, { segmentId }))).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'segmentId'] });
    }
    expect(await update(draft, { segmentId: null })).toMatchObject({ segmentId: null, version: 2 });
  });

  test('of another workspace do not exist', async () => {
    const draft = await create();
    const other = await makeWorkspace(world.database, { name: 'Other' });
    const input = { id: campaignIdOf(draft), expectedVersion: 1 };
    for (const attempt of [updateCampaign, duplicateCampaign, deleteCampaign]) {
      expect((await refusal(attempt(world.services, other, input))).code).toBe('NOT_FOUND');
    }
  });

  test('cannot be changed or deleted once they are launched, but copied', async () => {
    const launched = await create({ name: 'x'.repeat(120), subject: 'Hello' });
    await markLaunched(launched);
    const id = campaignIdOf(launched);
    expect((await refusal(update(launched, { subject: 'Other' }))).code).toBe('CONFLICT');
    expect((await refusal(deleteCampaign(world.services, world.workspace, { id }))).code).toBe('CONFLICT');
    const copy = await duplicateCampaign(world.services, world.workspace, { id });
    expect(copy).toMatchObject({ status: 'DRAFT', version: 1, subject: 'Hello', name: `Copy of ${'x'.repeat(112)}` });
    const copyId = campaignIdOf(copy);
    expect((await refusal(deleteCampaign(world.services, world.workspace, { id: copyId, expectedVersion: 9 }))).code).toBe(
      'CONFLICT',
    );
    expect(await deleteCampaign(world.services, world.workspace, { id: copyId })).toBe(copyId);
    expect((await refusal(deleteCampaign(world.services, world.workspace, { id: copyId }))).code).toBe('NOT_FOUND');
  });
});

describe('a draft is refused with the field that is wrong', () => {
  beforeEach(async () => {
    world = await World.open('sqlite');
  });

  test.each([
    ['no name', { name: '  ' }, 'REQUIRED', 'name', 'needs a name'],
    ['a long name', { name: 'x'.repeat(121) }, 'INVALID', 'name', '121 characters'],
    ['no sender name', { senderName: '' }, 'REQUIRED', 'senderName', 'needs a sender name'],
    ['a header in the sender name', { senderName: 'a\nBcc: b' }, 'INVALID', 'senderName', 'one line'],
    ['half an address', { senderAddress: 'hello' }, 'INVALID', 'senderAddress', 'not an email address'],
    ['two addresses', { senderAddress: 'a@b.c, d@e.f' }, 'INVALID', 'senderAddress', 'not an email address'],
    ['an address in brackets', { senderAddress: '<a@b.example>' }, 'INVALID', 'senderAddress', 'not an email address'],
    ['a long subject', { subject: 'x'.repeat(251) }, 'INVALID', 'subject', '251 characters'],
    ['a line separator in the subject', { subject: 'a\u2028b' }, 'INVALID', 'subject', 'one line'],
    [
      'an unknown field',
      { subject: '{{ customer.shoe }}' },
      'INVALID',
      'subject',
      'Line 1: there is no merge field "customer.shoe"',
    ],
    ['a broken condition', { html: 'a\n\n{% if %}' }, 'INVALID', 'html', 'Line 3'],
    ['an unknown filter', { text: '{{ customer.name | reverse }}' }, 'INVALID', 'text', 'undefined filter: reverse'],
    ['too much HTML', { html: 'x'.repeat(200_001) }, 'INVALID', 'html', '200001 characters'],
  ])('%s', async (_, given, code, field, words) => {
    const refused = await refusal((async () => createCampaign(world.services, world.workspace, { name: 'Autumn', ...given }))());
    expect(refused).toMatchObject({ code, path: ['input', field] });
    expect(refused.message).toContain(words);
  });
});
