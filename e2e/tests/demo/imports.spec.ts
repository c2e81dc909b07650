import { expectAccessible } from '../../support/accessible';
import { askServer } from '../../support/server';
import { expect, test } from '../../support/test';

const BY_KEY = 'query ($sourceId: String!) { customer(sourceId: $sourceId) { birthdate country attributes } }';
const FILE = `Number;Mail;Born;Country;Hat size
IMPORT-1;one@example.com;03/04/1990;Austria;58
IMPORT-2;not an address;03/04/1990;Austria;59
IMPORT-3;three@example.com;05/06/1991;Elbonia;60
`;

test('imports customers as they were mapped, and takes all of it back', async ({ page }) => {
  const customer = (sourceId: string) => askServer(page, BY_KEY, { sourceId });
  await page.goto('/imports');
  await expect(page.getByRole('combobox', { name: /What the file holds/ })).toHaveText('Customers');
  await page.getByLabel('CSV file').setInputFiles({ name: 'hats.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });

  const meaning = (column: string) => page.getByRole('combobox', { name: `Meaning of column ${column}` });
  const choose = async (column: string, target: RegExp) => {
    // A press that opens a list and is let go of late, over one of its options, chooses that one.
    await meaning(column).press('Enter');
    await page.getByRole('option', { name: target }).click();
  };
  await choose('Number', /^Customer id/);
  await choose('Mail', /^Email/);
  await choose('Born', /^Birthday/);
  await page.getByRole('combobox', { name: 'Dates of column Born' }).click();
  await page.getByRole('option', { name: 'Month, day, year' }).click();
  await choose('Hat size', /^Custom field/);
  await page.getByRole('textbox', { name: 'Key of column Hat size' }).fill('hat_size');
  await expectAccessible(page, 'import of customers, mapping');

  await page.getByRole('button', { name: 'Save this mapping' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Hat shop');
  await page.getByRole('button', { name: 'Save mapping' }).click();
  await expect(page.getByText('The mapping “Hat shop” is saved')).toBeVisible();
  await choose('Hat size', /^Not imported/);
  await page.getByRole('button', { name: 'Saved mappings' }).click();
  await page.getByRole('menuitem', { name: 'Use “Hat shop”' }).click();
  await expect(page.getByRole('textbox', { name: 'Key of column Hat size' })).toHaveValue('hat_size');

  await page.getByRole('button', { name: 'Dry run' }).click();
  await expect(page.getByText(/^Would save/)).toContainText('Would save 2 rows. 1 row left out. 1 value saved with a note.');
  const remarks = page.getByRole('table', { name: 'Problems' });
  await expect(remarks.getByRole('row', { name: /Elbonia/ })).toContainText('saved, noted');
  await expect(remarks.getByRole('row', { name: /not an address/ })).toContainText('left out');
  await expectAccessible(page, 'import of customers, dry run');

  await page.getByRole('button', { name: 'Import 2 customers' }).click();
  await expect(page.getByRole('heading', { name: 'What was saved' })).toBeVisible();
  expect(await customer('IMPORT-1')).toEqual({
    customer: { birthdate: '1990-03-04', country: 'AT', attributes: { hat_size: 58 } },
  });
  expect(await customer('IMPORT-2')).toEqual({ customer: null });

  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expectAccessible(page, 'import, undo');
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'What had been saved' })).toBeVisible();
  await expect(page.getByText('Undone', { exact: true })).toBeVisible();
  await expectAccessible(page, 'import, undone');
  expect(await customer('IMPORT-1')).toEqual({ customer: null });
  expect(await customer('IMPORT-3')).toEqual({ customer: null });
});
