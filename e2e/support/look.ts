import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectReadableColours } from './accessible';
import { keepScreen } from './screens';

export const SIZES = [
  { width: 1440, height: 980 },
  { width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;

const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The page as it stands, at each width and in each colour scheme: nothing hangs over, and everybody can read it. */
export const look = async (page: Page, name: string): Promise<void> => {
  for (const { width, height } of SIZES) {
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expect(page.locator(`html[data-${colorScheme}]`)).toBeAttached();
      // What was laid out for the other width needs a moment.
      await expect.poll(() => overhang(page), { message: `${name} is wider than ${width}` }).toBe(0);
      if (colorScheme === 'light') await expectAccessible(page, `${name} at ${width}, ${colorScheme}`);
      else if (width === 1440) await expectReadableColours(page, `${name} at ${width}, ${colorScheme}`);
      await keepScreen(page, `${name}-${width}-${colorScheme}`);
    }
  }
};

/** The same for what has to go on after it: at the first width and in light colours. */
export const lookInPassing = async (page: Page, name: string): Promise<void> => {
  await look(page, name);
  await page.setViewportSize(SIZES[0]);
  await page.emulateMedia({ colorScheme: 'light' });
};
