import { Builder } from '../../support/builder';
import { expect, test } from '../../support/test';

test('asks about a tier of one program, a custom field and a property of an event', async ({ page }) => {
  const builder = new Builder(page);
  await builder.open();
  await builder.begin('Loyalty', 'Tier');
  const program = page.getByRole('dialog', { name: 'Value of program' });
  if (!(await program.isVisible())) await page.getByRole('button', { name: /Value of program$/ }).click();
  await program.getByRole('menuitem', { name: 'Harbour Club' }).click();
  await page.getByRole('button', { name: /Value of tier$/ }).click();
  await page.getByRole('menuitem', { name: 'Gold', exact: true }).click();
  const sentence = page.getByText(/^Customers whose tier in “Harbour Club” is Gold/);
  await expect(sentence).toBeVisible();

  // Custom fields stand under their own heading and are suggested with how many have each value.
  await builder.addCondition('all', 'Favourite drink');
  const drink = page.getByRole('dialog', { name: 'Value of favourite drink' });
  if (!(await drink.isVisible())) await page.getByRole('button', { name: /Value of favourite drink$/ }).click();
  await expect(drink.getByText('Flat white')).toBeVisible();
  await expect(drink.getByText(/^1,\d{3}$/).first()).toBeVisible();
  await drink.getByText('Flat white').click();
  await expect(page.getByText(/and whose favourite drink is “?Flat white”?/)).toBeVisible();

  await builder.addCondition('all', 'Checkout started');
  const checkout = page.getByRole('group', { name: 'Condition', exact: true }).last();
  await builder.onlyWhere(checkout, 'Channel');
  const channel = page.getByRole('dialog', { name: 'Value of channel' });
  if (!(await channel.isVisible())) await page.getByRole('button', { name: /Value of channel$/ }).click();
  await channel.getByRole('menuitem', { name: 'app', exact: true }).click();
  await expect(page.getByText(/with channel app/)).toBeVisible();
  await expect(page.getByText(/^checked/)).toBeVisible();
});
