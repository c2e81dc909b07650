import type { Page } from '@playwright/test';

/** Says what the next file holds. */
export const chooseKind = async (page: Page, kind: string): Promise<void> => {
  await page.getByRole('combobox', { name: /What the file holds/ }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
};
