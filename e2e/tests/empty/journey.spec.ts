import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { orderLinesFile } from '@muster/demo-data';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessible';
import { Builder } from '../../support/builder';
import { launchFromReview } from '../../support/campaign';
import { parseCsv } from '../../support/csv';
import { chooseKind } from '../../support/imports';
import { byCountry, countWhere, type RawCustomer, readRawOrders } from '../../support/raw-orders';
import { keepScreen } from '../../support/screens';
import { expect, test } from '../../support/test';

const FILE = orderLinesFile();
const raw = readRawOrders(FILE);

const SKU = '85123A';
const boughtIt = ({ bought }: RawCustomer) => bought.has(SKU);
const spentMuch = ({ spend }: RawCustomer) => spend >= 500_00n;
const nested = (customer: RawCustomer) => (customer.country === 'Germany' || boughtIt(customer)) && !spentMuch(customer);
const SEGMENT = 'Germans and heart lovers, small baskets';

const written = (count: number): string => count.toLocaleString('en-GB');

// One workspace, one story: every part needs what the one before it left there.
test.describe.configure({ mode: 'serial' });

test('imports the file after a look at what it would do', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByRole('heading', { name: 'No customers yet' })).toBeVisible();
  await expectAccessible(page, 'customers, empty');
  await page.goto('/imports');
  await expect(page.getByText('No file has been imported yet')).toBeVisible();
  await expectAccessible(page, 'imports, empty');
  await chooseKind(page, 'Orders');
  await page.getByLabel('CSV file').setInputFiles(FILE);

  await expect(page.getByRole('heading', { name: basename(FILE) })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Meaning of column InvoiceNo' })).toHaveText('Order number');
  await expect(page.getByRole('combobox', { name: 'Meaning of column CustomerID' })).toHaveText('Customer');
  await expect(page.getByRole('combobox', { name: 'Meaning of column UnitPrice' })).toHaveText('Price of one piece');
  await expectAccessible(page, 'import, mapping');
  await page.getByLabel('Returns start with').fill('C');
  await page.getByRole('checkbox', { name: /Make up addresses/ }).check();

  await page.getByRole('button', { name: 'Dry run' }).click();
  await expect(page.getByText('Would save')).toContainText(
    `Would save ${written(raw.orders)} orders of ${written(raw.customers.size)} customers`,
  );
  await expect(page.getByText('Would save')).toContainText(`${written(raw.returns)} of them returns`);
  await expect(figure(page, 'rows')).toHaveText(written(raw.rows));
  await expect(figure(page, 'problems')).toHaveText(written(raw.rowsWithoutCustomer));
  await expectAccessible(page, 'import, dry run');
  await keepScreen(page, 'journey-dry-run');

  await page.getByRole('button', { name: `Import ${written(raw.orders)} orders` }).click();
  await expect(page.getByRole('heading', { name: 'What now' })).toBeVisible({ timeout: 60_000 });
  await expect(figure(page, 'orders saved')).toHaveText(written(raw.orders));
  await expect(figure(page, 'customers')).toHaveText(written(raw.customers.size));
  await expect(figure(page, 'problems')).toHaveText(written(raw.rowsWithoutCustomer));
  await expectAccessible(page, 'import, done');
});

test('gives the rows that were left out as a file', async ({ page }) => {
  await page.goto('/imports');
  await page.getByRole('link', { name: basename(FILE) }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ]);
  const rows = parseCsv(readFileSync(await download.path(), 'utf8'));
  expect(rows.length - 1).toBe(raw.rowsWithoutCustomer);
});

test('counts customers as the raw file does', async ({ page }) => {
  await page.goto('/customers');
  await expect(page.getByText(`${written(raw.customers.size)} customers in this workspace`)).toBeVisible();
  const builder = new Builder(page);

  await builder.open();
  await builder.begin('Orders', 'Bought');
  await builder.onlyWhere(builder.condition('Bought'), 'SKU');
  await builder.choose(SKU);
  await builder.expectCount(countWhere(raw, boughtIt));

  await builder.open();
  await builder.begin('Orders', 'Total spent');
  await builder.type('500.00');
  await builder.expectCount(countWhere(raw, spentMuch));
});

test('counts customers by country as the raw file does', async ({ page }) => {
  const builder = new Builder(page);
  await builder.open();
  await builder.begin('Segments', 'Everyone');
  await builder.expectCount(raw.customers.size);
  await builder.answer().getByRole('button', { name: 'Change what the customers are counted by' }).click();
  await page.getByRole('menuitem', { name: 'Country', exact: true }).click();
  await expect(builder.answer().getByRole('row', { name: /^United Kingdom/ })).toBeVisible();

  const shown = await builder
    .answer()
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector('th')?.textContent ?? '',
        count: Number((row.querySelector('td')?.textContent ?? '').replaceAll(',', '')),
      })),
    );
  const expected = byCountry(raw);
  const named = shown.filter(({ label }) => expected.has(label));
  expect(named.length).toBeGreaterThanOrEqual(5);
  for (const { label, count } of named) expect(count, label).toBe(expected.get(label));
  // The countries that are not named stand together, so that nobody is missing.
  expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(raw.customers.size);
});

test('builds a segment by hand and sees who is in it', async ({ page }) => {
  const builder = new Builder(page);
  await builder.open();
  await builder.begin('Place', 'Country');
  await builder.choose('Germany');
  await builder.putIntoGroup(builder.condition('Country'));
  await builder.addCondition('any', 'Bought');
  await builder.onlyWhere(builder.condition('Bought'), 'SKU');
  await builder.choose(SKU);
  await builder.addGroup('all', 'Total spent');
  await builder.type('500');
  await builder.setMode('any', 'none');

  const expected = countWhere(raw, nested);
  await builder.expectCount(expected);
  await expect(page.getByText(/^Customers who .*Germany.*85123A.*500\.00/)).toBeVisible();
  await expect(page.getByRole('heading', { name: `10 of ${written(expected)} customers` })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Customers who match', exact: true }).getByRole('row')).toHaveCount(11);
  await expectAccessible(page, 'builder');

  await page.getByRole('textbox', { name: 'Name' }).fill(SEGMENT);
  await page.getByRole('button', { name: 'Create segment' }).click();
  await expect(page).toHaveURL(/\/segments\/seg_/);
  await keepScreen(page, 'journey-segment');
});

test('sends the segment a campaign and reads what arrived', async ({ page }) => {
  const expected = countWhere(raw, nested);
  await page.goto('/segments');
  await page.getByRole('link', { name: SEGMENT }).click();
  await page.getByRole('button', { name: 'Use in a campaign' }).click();

  await expect(page.getByText(`Goes to ${SEGMENT}`)).toBeVisible();
  await expectAccessible(page, 'new campaign');
  await page.getByRole('textbox', { name: 'Campaign name' }).fill('Hearts for small baskets');
  await page.getByRole('button', { name: 'Create draft' }).click();

  await expect(page.getByRole('heading', { name: 'Design' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Subject' }).fill('A heart for ');
  await page.getByRole('button', { name: 'Insert merge field into the subject' }).click();
  await page.getByRole('menuitem', { name: /^Email address/ }).click();
  await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue('A heart for {{ customer.email }}');
  await expect(page.getByText(/saved just now/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Preview' }).getByText(/^A heart for \d+@/)).toBeVisible();
  await expectAccessible(page, 'campaign design');
  await page.getByRole('button', { name: 'Next: audience' }).click();

  await expect(page.getByRole('radio', { name: new RegExp(SEGMENT) })).toBeChecked();
  await expect(page.getByRole('row', { name: /^Will get it/ })).toContainText(written(expected));
  await expectAccessible(page, 'campaign audience');
  await page.getByRole('button', { name: 'Next: review' }).click();

  await expect(page.getByRole('row', { name: /^Match the segment/ })).toContainText(written(expected));
  await expect(page.getByRole('row', { name: /^Will get it/ })).toContainText(written(expected));
  await expect(page.getByText(`by email to all ${written(expected)} people in ${SEGMENT}`)).toBeVisible();
  await expectAccessible(page, 'campaign review');
  await keepScreen(page, 'journey-review');
  await launchFromReview(page, expected);

  await expect(page.getByText(`${written(expected)} matched = ${written(expected)} sent + 0 not sent`)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('Sent', { exact: true }).first()).toBeVisible();
  await expectAccessible(page, 'campaign report');
  await keepScreen(page, 'journey-report');

  await page.getByRole('link', { name: 'Read the messages' }).click();
  await expect(page.getByText(`${written(expected)} messages`)).toBeVisible();
  await expectAccessible(page, 'inbox');
  await page.getByRole('tab', { name: 'Source' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
});

/** A number by the word below it. */
const figure = (page: Page, label: string) =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${label}$`) })
    .locator('xpath=../dd');
