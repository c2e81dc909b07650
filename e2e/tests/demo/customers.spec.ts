import { readFileSync } from 'node:fs';
import { expectAccessible } from '../../support/accessible';
import { Builder } from '../../support/builder';
import { askServer } from '../../support/server';
import { expect, test } from '../../support/test';

const COUNT = 'query ($filter: FilterInput!) { audience(filter: $filter) { count } }';
const UPSERT = 'mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved userErrors { message } } }';
const BY_KEY = 'query ($sourceId: String!) { customer(sourceId: $sourceId) { id mergedKeys } }';

const inPoland = { attribute: { key: 'country', operator: 'IS', value: 'PL' } };
const agnieszka = {
  any: ['name', 'email', 'sourceId'].map((key) => ({ attribute: { key, operator: 'CONTAINS', value: 'agnieszka' } })),
};

test('finds customers by a search and a filter, and saves some of them as a segment', async ({ page }) => {
  const { audience } = await askServer<{ audience: { count: number } }>(page, COUNT, { filter: { all: [inPoland, agnieszka] } });
  const matching = audience.count;
  expect(matching).toBeGreaterThan(3);

  await page.goto('/customers');
  await page.getByRole('searchbox', { name: 'Search customers' }).fill('agnieszka');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Filter customers' });
  const builder = new Builder(page);
  await builder.begin('Place', 'Country');
  await builder.choose('Poland');
  const show = drawer.getByRole('button', { name: 'Show the list' });
  await expect(show).toBeEnabled();
  await expectAccessible(page, 'customers, filter');
  await show.click();
  await expect(page.getByRole('group', { name: 'Active conditions' })).toContainText('Are in Poland');
  await expect(page.getByRole('definition').first()).toHaveText(matching.toLocaleString('en-GB'));

  // Another address, the same question: what is asked stands in it.
  await page.reload();
  await expect(page.getByRole('definition').first()).toHaveText(matching.toLocaleString('en-GB'));

  const grid = page.getByRole('grid', { name: 'Customers' });
  await grid.getByRole('checkbox').nth(1).check();
  await grid.getByRole('checkbox').nth(2).check();
  const selection = page.getByRole('region', { name: 'Selection' });
  await expect(selection).toContainText('2 customers selected');
  await selection.getByRole('button', { name: /^Select all/ }).click();
  await grid.getByRole('checkbox').nth(1).uncheck();
  await expect(selection).toContainText(`${(matching - 1).toLocaleString('en-GB')} customers selected`);
  await expectAccessible(page, 'customers, selected');

  await selection.getByRole('button', { name: 'Save as a segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a segment' });
  await dialog.getByRole('button', { name: 'Save segment' }).click();
  await expect(dialog.getByText('Give the segment a name.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Agnieszkas of Poland but one');
  await dialog.getByRole('button', { name: 'Save segment' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveURL(/\/segments\/seg_/);
  await builder.expectCount(matching - 1);
});

test('picks customers by hand, adds one, takes one out, and freezes who is left', async ({ page }) => {
  await page.goto('/customers');
  const grid = page.getByRole('grid', { name: 'Customers' });
  await grid.getByRole('checkbox').nth(1).check();
  await grid.getByRole('checkbox').nth(2).check();
  await page.getByRole('button', { name: 'Save as a segment' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a segment' });
  await dialog.getByRole('radio', { name: /^Picked by hand/ }).check();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Friends of the house');
  await dialog.getByRole('button', { name: 'Save segment' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();

  const rows = page.getByRole('table', { name: 'Customers in this segment' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await page.getByRole('combobox', { name: 'Add a customer' }).fill('gruber');
  await page.getByRole('option').first().click();
  await expect(rows).toHaveCount(4);
  await page
    .getByRole('button', { name: /^Take out / })
    .first()
    .click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rows).toHaveCount(4);
  await expectAccessible(page, 'manual segment');

  await page.getByRole('button', { name: 'More for Friends of the house' }).click();
  await page.getByRole('menuitem', { name: 'Freeze who is in it now' }).click();
  await expect(page.getByText(/^Static segment/)).toBeVisible();
  await expect(rows).toHaveCount(4);
  await expect(page.getByRole('button', { name: /^Take out / })).toHaveCount(0);
  await expectAccessible(page, 'static segment');
});

test('keeps the columns that somebody chose, and turns pages', async ({ page }) => {
  await page.goto('/customers');
  const grid = page.getByRole('grid', { name: 'Customers' });
  await expect(grid.getByRole('columnheader', { name: 'Country' })).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('combobox', { name: 'Find a column' }).fill('city');
  await page.getByRole('option', { name: 'City' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('combobox', { name: 'Order' }).click();
  await page.getByRole('option', { name: 'Most spent first' }).click();
  await page.reload();
  await expect(grid.getByRole('columnheader', { name: 'City' })).toBeVisible();
  await expect(grid.getByRole('columnheader', { name: 'Total spent' })).toHaveAttribute('aria-sort', 'descending');

  const first = await grid.getByRole('link').first().textContent();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText('51–100 of');
  await expect(grid.getByRole('link').first()).not.toHaveText(first ?? '');
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(grid.getByRole('link').first()).toHaveText(first ?? '');
});

test('shows all that is known of a customer, exports, merges and erases', async ({ page }) => {
  const at = '2026-03-04T10:00:00Z';
  const consents = [{ channel: 'EMAIL', state: 'OPTED_IN', at, source: 'the counter', wording: 'Send me news.' }];
  await askServer(page, UPSERT, {
    input: {
      customers: [
        { sourceId: 'WREN-1', name: 'Wilhelmina Wren', email: 'wren@example.com', attributes: { hat: 'bowler' }, consents },
        { sourceId: 'WREN-2', name: 'Wilhelmina Wren', consents: [{ channel: 'EMAIL', state: 'OPTED_OUT', at }] },
      ],
    },
  });
  await page.goto('/customers?search=WREN-1');
  await page.getByRole('link', { name: 'Wilhelmina Wren' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wilhelmina Wren');
  await expect(page.getByText('Reachable by email')).toBeVisible();
  await expect(page.getByText('“Send me news.”')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Other fields' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Everything that happened' })).toBeVisible();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page, 'consent history');
  await page.getByRole('button', { name: 'Close' }).click();

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Export' }).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('bowler');

  await page.getByRole('button', { name: 'More for Wilhelmina Wren' }).click();
  await page.getByRole('menuitem', { name: /^Merge/ }).click();
  await page.getByRole('list', { name: 'Customers found' }).getByRole('button').first().click();
  await expect(page.getByRole('table', { name: 'Consents' }).getByRole('row', { name: /^Email/ })).toContainText('opted out');
  await expectAccessible(page, 'merge');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('button', { name: 'Merge for good' }).click();
  await expect(page.getByText('Merged into Wilhelmina Wren')).toBeVisible();
  await expect(page.getByText('Not reachable on any channel')).toBeVisible();
  expect(await askServer(page, BY_KEY, { sourceId: 'WREN-1' })).toMatchObject({ customer: { mergedKeys: ['WREN-2'] } });

  await page.getByRole('button', { name: 'More for Wilhelmina Wren' }).click();
  await page.getByRole('menuitem', { name: /^Erase/ }).click();
  const erase = page.getByRole('button', { name: 'Erase for good' });
  await expect(erase).toBeDisabled();
  await page.getByRole('textbox', { name: 'Type WREN-1 to confirm' }).fill('WREN-1');
  await expectAccessible(page, 'erase');
  await erase.click();
  await expect(page).toHaveURL(/\/customers$/);
  expect(await askServer(page, BY_KEY, { sourceId: 'WREN-1' })).toEqual({ customer: null });
});

test('narrows a time line down to what is chosen', async ({ page }) => {
  await page.goto('/customers?order=LAST_ORDER');
  await page.getByRole('grid', { name: 'Customers' }).getByRole('link').first().click();
  const shown = page.getByRole('tabpanel');
  await shown.getByRole('button', { name: 'Orders', exact: true }).click();
  await expect(shown.getByRole('listitem').first()).toContainText('Order');
  for (const entry of await shown.getByRole('listitem').all()) await expect(entry).toContainText(/€/);
  await page.getByRole('tab', { name: 'Loyalty' }).click();
  await expect(page.getByRole('heading', { name: 'Accounts and points' })).toBeVisible();
  await page.getByRole('tab', { name: 'Messages' }).click();
  await expect(page.getByRole('heading', { name: /message/i }).first()).toBeVisible();
});
