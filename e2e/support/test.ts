import { type Browser, test as base, type Dialog, expect, type Page } from '@playwright/test';
import { enterDemo } from './enter-demo';

interface Kept {
  page?: Page;
}

/**
 * Tests of a worker share one window, as the days of a person at work do. A new one for each of them would read and compile
 * the whole application anew every time, which takes longer than most tests do. It is tidied up after each of them, and a test
 * that fails takes its window with it.
 */
export const test = base.extend<object, { kept: Kept }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const kept: Kept = {};
      await use(kept);
      await kept.page?.context().close();
    },
    { scope: 'worker' },
  ],
  page: async ({ browser, kept, viewport }, use) => {
    kept.page ??= await entered(browser);
    await use(kept.page);
    await tidyUp(kept.page);
    if (viewport) await kept.page.setViewportSize(viewport);
  },
});

const entered = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage();
  await enterDemo(page);
  return page;
};

const tidyUp = async (page: Page): Promise<void> => {
  await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ colorScheme: null });
  page.on('dialog', leave);
  await page.goto('about:blank');
  page.off('dialog', leave);
};

/** Whoever leaves unsaved work is asked. */
const leave = (dialog: Dialog): Promise<void> => dialog.accept();

export { expect };
