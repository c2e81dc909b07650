import type { Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessible';
import { SEGMENT } from '../../support/demo-pages';
import { expect, test } from '../../support/test';

const openSegment = async (page: Page): Promise<void> => {
  await page.goto('/segments');
  await page.getByRole('link', { name: SEGMENT, exact: true }).click();
  await expect(page.getByText(/^checked/)).toBeVisible();
};

const number = (text: string | null): number => Number(text?.replaceAll(/\D/g, ''));

test('says why somebody is in a segment, and why somebody else is not', async ({ page }) => {
  await openSegment(page);
  const rows = page.getByRole('table', { name: 'Customers who match' }).getByRole('row');
  await rows
    .getByRole('button', { name: /^Why is/ })
    .first()
    .click();
  const panel = page.getByRole('dialog', { name: /^Why is .* in, or not\?$/ });
  await expect(panel.getByText(/ is in\.$/)).toBeVisible();
  await expect(panel.getByText(/^Will leave on \d+\s\w+\s20\d\d/)).toBeVisible();
  await expect(panel.getByRole('list', { name: 'Conditions' }).getByText('Yes:').first()).toBeAttached();
  await expectAccessible(page, 'why somebody is in');
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();

  // Somebody who was never here: the list of everybody has some.
  await page.getByRole('combobox', { name: 'Is somebody in it, and why?' }).fill('gruber');
  await page.getByRole('option').first().click();
  await expect(panel.getByText(/ is (not )?in\.$/)).toBeVisible();
  await expect(panel.getByText(/^Last visit:/)).toBeVisible();
});

test('says of a customer why they are not in another segment', async ({ page }) => {
  await page.goto('/customers');
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'In these segments now' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Why not in another one?' }).fill('Birthday');
  await page.getByRole('option', { name: /^Birthday/ }).click();
  const panel = page.getByRole('dialog', { name: /^Why is/ });
  await expect(panel.getByText(/ is (not )?in\.$/)).toBeVisible();
  await expect(panel.getByText(/^Birthday:/)).toBeVisible();
});

test('tells what an edit changes, and what is odd about a filter', async ({ page }) => {
  await page.goto('/segments');
  await page.getByRole('button', { name: `Actions for ${SEGMENT}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(`Copy of ${SEGMENT}`);
  await expect(page.getByText('Nothing edited since you opened it')).toBeVisible();

  const before = page.getByRole('complementary', { name: 'Who matches' });
  await expect(before.getByText(/^checked/)).toBeVisible();
  const condition = page.getByRole('group', { name: 'Condition', exact: true }).first();
  await condition.getByRole('button', { name: 'What to do with this condition' }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  const changed = page.getByRole('button', { name: /customers enter and 0 leave by your edits/ });
  await expect(changed).toBeVisible();
  const entering = number((await changed.textContent())?.split('enter')[0] ?? '');
  expect(entering).toBeGreaterThan(0);
  await changed.click();
  const dialog = page.getByRole('dialog', { name: 'What your edits change' });
  await expect(dialog.getByRole('heading', { name: /^Enter/ })).toHaveText(`Enter · ${entering.toLocaleString('en-GB')}`);
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await expectAccessible(page, 'what an edit changes');

  const filter = {
    all: [
      { attribute: { key: 'country', operator: 'IS', value: 'Austria' } },
      { attribute: { key: 'country', operator: 'IS', value: 'Poland' } },
    ],
  };
  await page.goto(`/segments/new?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  await expect(page.getByText(/^These contradict each other/)).toBeVisible();
});

test('compares segments, and opens who is in some of them', async ({ page }) => {
  await page.goto('/segments');
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByText('Choose two to five segments')).toBeVisible();
  const field = page.getByRole('combobox', { name: 'Segments' });
  for (const name of ['New guests', 'Weekly visitors']) {
    await field.fill(name);
    await page.getByRole('option').first().click();
  }
  await page.keyboard.press('Escape');
  const combinations = page.getByRole('list', { name: 'Combinations' }).getByRole('listitem');
  await expect(combinations.first()).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(3);

  const only = combinations.first();
  const count = number(await only.getByText(/^[\d,]+$/).textContent());
  await only.getByRole('link', { name: /^Open as a segment/ }).click();
  const answer = page.getByRole('complementary', { name: 'Who matches' }).getByRole('paragraph').first();
  await expect(answer).toHaveText(count.toLocaleString('en-GB'));
});
