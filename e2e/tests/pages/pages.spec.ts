import { launchFromReview } from '../../support/campaign';
import { CSV_NAME, DEMO_PAGES, DRAFT, LAUNCHED, SEGMENT } from '../../support/demo-pages';
import { chooseKind } from '../../support/imports';
import { look, SIZES } from '../../support/look';
import { expect, test } from '../../support/test';

// The first part leaves behind what the others look at.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const ORDERS = `Order,Date,Customer,Country,SKU,Product,Quantity,Price
A-1001,2026-10-02 09:12,2001,Austria,ESP-250,"Espresso beans, dark",2,9.80
A-1001,2026-10-02 09:12,2001,Austria,CUP-02,Cup with saucer,1,14.50
A-1002,2026-10-02 10:40,2002,Germany,FIL-100,Paper filters,3,3.20
A-1003,2026-10-03 08:05,2003,Austria,ESP-250,"Espresso beans, dark",1,9.80
A-1004,2026-10-03 11:31,2001,Austria,SYR-VAN,Vanilla syrup,1,6.90
`;

test('makes a report, a draft and an import to look at', async ({ page }) => {
  await page.goto('/campaigns');
  await page.getByRole('link', { name: LAUNCHED, exact: true }).click();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Review' }).click();
  const launch = page.getByRole('button', { name: /^Launch to/ });
  const recipients = Number((await launch.textContent())?.replaceAll(/\D/g, ''));
  await launchFromReview(page, recipients);
  await expect(page.getByText(/^finished/)).toBeVisible({ timeout: 120_000 });

  await page.goto('/segments');
  await page.getByRole('link', { name: SEGMENT, exact: true }).click();
  await page.getByRole('button', { name: 'Use in a campaign' }).click();
  await page.getByRole('textbox', { name: 'Campaign name' }).fill(DRAFT);
  await page.getByRole('button', { name: 'Create draft' }).click();
  await expect(page).toHaveURL(/\/design$/);

  await page.goto('/imports');
  await chooseKind(page, 'Orders');
  await page.getByLabel('CSV file').setInputFiles({ name: CSV_NAME, mimeType: 'text/csv', buffer: Buffer.from(ORDERS) });
  await expect(page.getByRole('heading', { name: CSV_NAME })).toBeVisible();
  await page.getByRole('button', { name: 'Dry run' }).click();
  await expect(page.getByRole('button', { name: 'Import 4 orders' })).toBeVisible();
});

for (const { name, open } of DEMO_PAGES) {
  test(`${name} at both widths and in both colours`, async ({ page }) => {
    await page.setViewportSize(SIZES[0]);
    await open(page);
    await look(page, name);
  });
}

test('sign-in at both widths and in both colours', async ({ browser }) => {
  const stranger = await browser.newPage();
  await stranger.goto('/campaigns');
  await expect(stranger).toHaveURL('/login?next=%2Fcampaigns');
  await expect(stranger.getByRole('button', { name: 'Enter the demo' })).toBeVisible();
  await look(stranger, 'sign-in');
  await stranger.context().close();
});
