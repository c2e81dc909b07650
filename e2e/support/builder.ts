import { expect, type Locator, type Page } from '@playwright/test';

const FIRST = 'What is the first condition about?';
const NEXT = 'What is the condition about?';
const NEW_GROUP = 'First condition of the new group';

type Mode = 'all' | 'any' | 'none';

/** Builds a filter as a person with a mouse does. */
export class Builder {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/segments/new');
    await expect(this.page.getByText('Which customers?')).toBeVisible();
  }

  /** The first condition, from one of the catalog's groups. */
  async begin(catalogGroup: string, about: string): Promise<void> {
    await this.page.getByRole('group', { name: 'Conditions' }).getByRole('button', { name: catalogGroup, exact: true }).click();
    await this.pick(FIRST, about);
  }

  async addCondition(group: Mode, about: string): Promise<void> {
    await this.group(group).getByRole('button', { name: 'Condition', exact: true }).last().click();
    await this.pick(NEXT, about);
  }

  /** A new group inside another one, which begins with a condition. */
  async addGroup(group: Mode, about: string): Promise<void> {
    await this.group(group).getByRole('button', { name: 'Group', exact: true }).last().click();
    await this.pick(NEW_GROUP, about);
  }

  async putIntoGroup(condition: Locator): Promise<void> {
    await condition.getByRole('button', { name: 'What to do with this condition' }).click();
    await this.page.getByRole('menuitem', { name: 'Put into a group' }).click();
  }

  async setMode(from: Mode, to: Mode): Promise<void> {
    await this.group(from)
      .last()
      .getByRole('button', { name: `${from} of.` })
      .click();
    await this.page.getByRole('menuitem', { name: `${to} of` }).click();
  }

  async onlyWhere(condition: Locator, field: string): Promise<void> {
    await condition.getByRole('button', { name: 'Only where…' }).click();
    await this.page.getByRole('menuitem', { name: field, exact: true }).click();
  }

  /** Writes into the value that has just been opened, sees it among the suggestions and is done. */
  async choose(value: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Value of/ });
    await dialog.getByRole('combobox').fill(value);
    await expect(this.page.getByRole('option', { name: value, exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toBeHidden();
  }

  async type(value: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: /^Value of/ });
    await dialog.getByRole('textbox').fill(value);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toBeHidden();
  }

  group(mode: Mode): Locator {
    return this.page.getByRole('group', { name: `Group: ${mode} of these` });
  }

  condition(about: string): Locator {
    return this.page
      .getByRole('group', { name: 'Condition', exact: true })
      .filter({ has: this.page.getByRole('button', { name: `${about}. What the condition is about` }) });
  }

  /** The big number beside the builder. */
  async expectCount(count: number): Promise<void> {
    await expect(this.answer().getByRole('paragraph').first()).toHaveText(count.toLocaleString('en-GB'));
    await expect(this.answer().getByText(/^checked/)).toBeVisible();
  }

  answer(): Locator {
    return this.page.getByRole('complementary', { name: 'Who matches' });
  }

  private async pick(dialogName: string, about: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: dialogName });
    await dialog.getByRole('combobox').fill(about);
    await this.page
      .getByRole('option', { name: new RegExp(`^${about}\\b`) })
      .first()
      .click();
    await expect(dialog).toBeHidden();
  }
}
