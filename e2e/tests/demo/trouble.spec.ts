import type { Page } from '@playwright/test';
import { launchFromReview } from '../../support/campaign';
import { SEGMENT } from '../../support/demo-pages';
import { askServer } from '../../support/server';
import { expect, test } from '../../support/test';

/** A draft for the demo's first segment, at its design. Answers the campaign's id. */
const startDraft = async (page: Page, name: string): Promise<string> => {
  await page.goto('/segments');
  await page.getByRole('link', { name: SEGMENT, exact: true }).click();
  await page.getByRole('button', { name: 'Use in a campaign' }).click();
  await page.getByRole('textbox', { name: 'Campaign name' }).fill(name);
  await page.getByRole('button', { name: 'Create draft' }).click();
  await expect(page).toHaveURL(/\/design$/);
  // The design as it is now has to be on the page before somebody else changes it.
  await expect(page.getByRole('textbox', { name: 'Subject' })).toBeVisible();
  return /campaigns\/(\w+)\//.exec(page.url())?.[1] ?? '';
};

const UPDATE_CAMPAIGN = 'mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { userErrors { message } } }';
const VERSION_OF = 'query ($id: ID!) { campaign(id: $id) { version } }';
const UPDATE_SEGMENT = 'mutation ($input: UpdateSegmentInput!) { updateSegment(input: $input) { userErrors { message } } }';
const SEGMENT_OF = 'query ($id: ID!) { campaign(id: $id) { segment { id version filter } } }';

interface SegmentOfCampaign {
  readonly segment: { readonly id: string; readonly version: number; readonly filter: object };
}

const segmentOf = async (page: Page, id: string): Promise<SegmentOfCampaign['segment']> => {
  const { campaign } = await askServer<{ campaign: SegmentOfCampaign }>(page, SEGMENT_OF, { id });
  return campaign.segment;
};

test('keeps both sides of a campaign that two people edit', async ({ page }) => {
  const id = await startDraft(page, 'Edited twice');
  await expect(async () => {
    const { campaign } = await askServer<{ campaign: { version: number } }>(page, VERSION_OF, { id });
    const input = { id, expectedVersion: campaign.version, senderName: 'Harbour at night' };
    const answer = await askServer(page, UPDATE_CAMPAIGN, { input });
    expect(answer).toEqual({ updateCampaign: { userErrors: [] } });
  }).toPass();
  await page.getByRole('textbox', { name: 'Subject' }).fill('Mine');
  await expect(page.getByText('was changed in another window')).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByText(/saved just now/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('Mine');
  await expect(page.getByRole('textbox', { name: 'Sender name' })).toHaveValue('Harbour at night');
});

test('says at the field what is wrong, and does not let unsaved work go', async ({ page }) => {
  await startDraft(page, 'Broken');
  await page.getByRole('textbox', { name: 'HTML' }).fill('<p>{{ customer.shoeSize }}</p>');
  await expect(page.getByText(/there is no merge field "customer\.shoeSize"/)).toBeVisible();
  await page.getByRole('link', { name: 'Segments', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('textbox', { name: 'HTML' }).fill('<p>{{ customer.city }}</p>');
  await page.getByRole('link', { name: 'Segments', exact: true }).click();
  await expect(page).toHaveURL(/\/segments$/);
});

test('launches nothing when the audience is another one than was reviewed', async ({ page }) => {
  const id = await startDraft(page, 'Overtaken');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Review' }).click();
  const launch = page.getByRole('button', { name: /^Launch to/ });
  const before = (await launch.textContent())?.replaceAll(/\D/g, '') ?? '';
  const segment = await segmentOf(page, id);
  const narrower = { all: [segment.filter, { attribute: { key: 'country', operator: 'IS', value: 'Austria' } }] };
  await askServer(page, UPDATE_SEGMENT, { input: { id: segment.id, expectedVersion: segment.version, filter: narrower } });

  await launch.click();
  await page.getByRole('textbox', { name: `Type ${before} to confirm` }).fill(before);
  await page.getByRole('dialog').getByRole('button', { name: 'Launch', exact: true }).click();
  await expect(page.getByText('Nothing was sent: this is not what you reviewed any more')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^Will get it: / })).toContainText(`${before} →`);
  await expect(launch).not.toHaveText(`Launch to ${before}`);

  const input = { id: segment.id, expectedVersion: segment.version + 1, filter: segment.filter };
  await askServer(page, UPDATE_SEGMENT, { input });
});

test('stops sending when it is cancelled, and still accounts for everybody', async ({ page }) => {
  await startDraft(page, 'Cancelled in time');
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Review' }).click();
  const recipients = Number((await page.getByRole('button', { name: /^Launch to/ }).textContent())?.replaceAll(/\D/g, ''));
  await launchFromReview(page, recipients);
  await page.getByRole('button', { name: 'Cancel sending' }).click();
  await page.getByRole('button', { name: 'Stop sending' }).click();
  await expect(page.getByText('Campaign cancelled. Nothing more is sent.')).toBeVisible();
  await expect(page.getByRole('main').getByText('Cancelled', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/matched = [\d,]+ sent \+ [\d,]+ not sent/)).toBeVisible();
});

test('refuses a file that is no CSV and says what to do', async ({ page }) => {
  await page.goto('/imports');
  const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]);
  await page.getByLabel('CSV file').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: zip });
  await expect(page.getByText('orders.csv was not taken')).toBeVisible();
  await expect(page.getByText(/Excel/)).toBeVisible();
});
