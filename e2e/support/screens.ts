import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

const OUTPUT = join(__dirname, '..', 'test-output', 'screens');
const DOCS = join(__dirname, '..', '..', 'docs', 'screenshots');

/** The pictures that the README shows. They change in the repository only when somebody asks for it. */
const IN_README = new Set([
  'builder-1440-light',
  'segments-1440-light',
  'review-1440-light',
  'report-1440-dark',
  'import-1440-light',
  'settings-1440-light',
]);

/** Keeps a picture of the window as test output; with UPDATE_SCREENSHOTS=1 also the README's. */
export const keepScreen = async (page: Page, name: string): Promise<void> => {
  const path = join(OUTPUT, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  if (process.env.UPDATE_SCREENSHOTS !== '1' || !IN_README.has(name)) return;
  const copy = join(DOCS, `${name}.png`);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(path, copy);
};
