import { orderLinesFile } from '@muster/demo-data';
import { Keyboard } from '../../support/keyboard';
import { countWhere, readRawOrders } from '../../support/raw-orders';
import { expect, test } from '../../support/test';

const raw = readRawOrders(orderLinesFile());

// The journey's file comes before this one and leaves the imported orders behind.
test('builds a segment with the keyboard alone', async ({ page }) => {
  const keyboard = new Keyboard(page);
  await page.goto('/segments/new');
  await expect(page.getByText('Which customers?')).toBeVisible();
  await keyboard.walkTo(/^Name$/);
  await keyboard.type('Big baskets outside Germany');

  await keyboard.walkTo(/^Orders$/);
  await keyboard.enter();
  await keyboard.expectFocusIn('dialog');
  await keyboard.replace('total spent');
  await expect(page.getByRole('option', { name: /^Total spent/ })).toBeVisible();
  await keyboard.enter();
  await keyboard.expectFocusIn('dialog');
  await keyboard.type('500');
  await keyboard.enter();
  const answer = page.getByRole('complementary', { name: 'Who matches' }).getByRole('paragraph').first();
  await expect(answer).toHaveText(String(countWhere(raw, ({ spend }) => spend >= 500_00n)));

  await keyboard.walkTo(/^Group$/);
  await keyboard.enter();
  await keyboard.expectFocusIn('dialog');
  await keyboard.type('country');
  await expect(page.getByRole('option', { name: /^Country/ })).toBeVisible();
  await keyboard.enter();
  await keyboard.expectFocusIn('dialog');
  await keyboard.type('Germany');
  await keyboard.enter();
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.walkTo(/^any of\./, 'Shift+Tab');
  await keyboard.enter();
  await keyboard.expectFocusIn('menu');
  await keyboard.arrowTo(/^none of/);
  await keyboard.enter();
  await expect(answer).toHaveText(String(countWhere(raw, ({ country, spend }) => spend >= 500_00n && country !== 'Germany')));

  await keyboard.walkTo(/^Create segment$/, 'Shift+Tab');
  await keyboard.enter();
  await expect(page).toHaveURL(/\/segments\/seg_/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Big baskets outside Germany');
});
