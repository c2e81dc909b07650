import { expect, type Page } from '@playwright/test';

/** Agrees to the launch, with the number typed where it has to be. */
export const launchFromReview = async (page: Page, recipients: number): Promise<void> => {
  const number = recipients.toLocaleString('en-GB');
  await page.getByRole('button', { name: `Launch to ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: /^Launch to/ });
  const launch = dialog.getByRole('button', { name: 'Launch', exact: true });
  if (recipients > 100) {
    await expect(launch).toBeDisabled();
    await dialog.getByRole('textbox', { name: `Type ${number} to confirm` }).fill(number);
  }
  await launch.click();
  await expect(page).toHaveURL(/\/report$/);
};
