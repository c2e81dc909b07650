import { expect, type Page } from '@playwright/test';

/** Everybody may enter a demo: one click on the page for signing in. */
export const enterDemo = async (page: Page): Promise<void> => {
  await page.goto('/login');
  await page.getByRole('button', { name: 'Enter the demo' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Main' }).or(page.getByRole('button', { name: 'Open the menu' })),
  ).toBeVisible();
};
