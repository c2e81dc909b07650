import { expect, type Page } from '@playwright/test';

/** Longer than any way round a page. */
const LAP = 120;

/** A person without a mouse: Tab, Enter, arrows and letters, and nothing else. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Walks until the control of this name has the focus. */
  async walkTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let step = 0; step < LAP; step += 1) {
      if (name.test(await this.focused())) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${key} never comes to ${name}`);
  }

  async enter(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** In place of what stands in the field. */
  async replace(text: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Presses an arrow until the item of a menu or list has the focus. */
  async arrowTo(name: RegExp): Promise<void> {
    for (let step = 0; step < LAP; step += 1) {
      if (name.test(await this.focused())) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No arrow leads to ${name}`);
  }

  /** What opened has taken the focus, so that typing goes into it. */
  async expectFocusIn(role: 'dialog' | 'menu'): Promise<void> {
    const control = this.page.getByRole(role).locator('input:focus, [role=menuitem]:focus, [role=option]:focus');
    await expect(control).toBeVisible();
  }

  private focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
    });
  }
}
