import { expectAccessible } from '../../support/accessible';
import { askServer } from '../../support/server';
import { expect, test } from '../../support/test';

const UPSERT = 'mutation ($input: UpsertCustomersInput!) { upsertCustomers(input: $input) { saved userErrors { message } } }';
const FIELDS = '{ customFields(first: 100) { nodes { key label type } } }';

test('puts into the schema what was sent without being described', async ({ page }) => {
  const customers = [{ sourceId: 'SCHEMA-1', name: 'Sigrid Schema', attributes: { ring_size: 17 } }];
  await askServer(page, UPSERT, { input: { customers } });
  await page.goto('/schema');
  await expectAccessible(page, 'schema, fields');
  await page.getByRole('button', { name: 'Add to schema: ring_size' }).click();
  const dialog = page.getByRole('dialog', { name: 'Describe a custom field' });
  await expect(dialog.getByRole('textbox', { name: 'Label' })).toHaveValue('Ring size');
  await expect(dialog.getByRole('combobox', { name: /^Type/ })).toHaveText('Number');
  await expectAccessible(page, 'schema, describe a field');
  await dialog.getByRole('button', { name: 'Add to schema' }).click();
  await expect(page.getByRole('row', { name: /^Ring size ring_size Number/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to schema: ring_size' })).toBeHidden();
  const described = { key: 'ring_size', label: 'Ring size', type: 'NUMBER' };
  expect(await askServer(page, FIELDS)).toMatchObject({ customFields: { nodes: expect.arrayContaining([described]) } });

  await page.getByRole('button', { name: 'Actions for Ring size' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('row', { name: /^Ring size/ })).toBeHidden();
});

test('describes an event with its properties, and a loyalty program with its tiers', async ({ page }) => {
  await page.goto('/schema/events');
  await page.getByRole('button', { name: 'Add a kind of event' }).click();
  const dialog = page.getByRole('dialog', { name: 'Describe a kind of event' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('tasting_booked');
  await dialog.getByRole('textbox', { name: 'Label' }).fill('Tasting booked');
  await dialog.getByRole('button', { name: 'Property', exact: true }).click();
  const property = dialog.getByRole('group', { name: 'Property 1' });
  await property.getByRole('textbox', { name: 'Key' }).fill('guests');
  await property.getByRole('combobox', { name: /^Type/ }).click();
  await page.getByRole('option', { name: 'Number' }).click();
  await expectAccessible(page, 'schema, describe an event');
  await dialog.getByRole('button', { name: 'Add to schema' }).click();
  await expect(page.getByRole('row', { name: /^Tasting booked tasting_booked guests/ })).toBeVisible();

  await page.getByRole('tab', { name: 'Loyalty programs' }).click();
  await page.getByRole('button', { name: 'Add a loyalty program' }).click();
  const program = page.getByRole('dialog', { name: 'Describe a loyalty program' });
  await program.getByRole('textbox', { name: 'Name' }).fill('Roasters');
  await program.getByRole('textbox', { name: 'Tiers' }).fill('Green\nDark');
  await program.getByRole('button', { name: 'Add to schema' }).click();
  await expect(page.getByRole('row', { name: /^Roasters Green → Dark/ })).toBeVisible();
  await expectAccessible(page, 'schema, programs');
});
