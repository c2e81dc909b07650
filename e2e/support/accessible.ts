import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

/** Every page that is looked at has to take it in and read it; the form without comments takes it half of the time. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const ALL: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
};
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** No serious and no critical finding of axe on the page as it stands. Messages in their frames are customers' content. */
export const expectAccessible = (page: Page, where: string): Promise<void> => expectNothingGrave(page, where, ALL);

/** The same for what another colour scheme can change on a page that was looked at before. */
export const expectReadableColours = (page: Page, where: string): Promise<void> => expectNothingGrave(page, where, COLOURS);

const expectNothingGrave = async (page: Page, where: string, rules: RunOptions): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  // What was found to be well fills megabytes, which take longer to bring over here than to find out.
  const grave = await page.evaluate(async (options) => {
    const underWay = () =>
      document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    // Half way from colour to colour there is nothing to judge, and where one change ends those that inherit from it begin.
    for (let running = underWay(); running.length > 0; running = underWay())
      await Promise.allSettled(running.map(({ finished }) => finished));
    const { violations } = await window.axe.run({ exclude: ['iframe'] }, { ...options, resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
      );
  }, rules);
  expect(grave, where).toEqual([]);
};

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}
