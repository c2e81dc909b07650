import { expect, type Page } from '@playwright/test';

/** A page of the demo: where it is, and what shows that it has been drawn. */
export interface DemoPage {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** Made by the first test of the demo, looked at by the others. */
export const DRAFT = 'Roast of the month';
export const LAUNCHED = 'We miss you';
export const CSV_NAME = 'orders-october.csv';
export const SEGMENT = 'Lapsing big spenders, near us';

const openByLink = async (page: Page, list: string, link: string): Promise<void> => {
  await page.goto(list);
  await page.getByRole('link', { name: link, exact: true }).first().click();
};

const openDraft = async (page: Page, step: 'design' | 'audience' | 'review'): Promise<void> => {
  await openByLink(page, '/campaigns', DRAFT);
  await expect(page).toHaveURL(/\/design$/);
  if (step !== 'design')
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: new RegExp(step, 'i') })
      .click();
};

export const DEMO_PAGES: readonly DemoPage[] = [
  {
    name: 'segments',
    open: async (page) => {
      await page.goto('/segments');
      await expect(page.getByRole('link', { name: SEGMENT })).toBeVisible();
    },
  },
  {
    name: 'builder',
    open: async (page) => {
      await openByLink(page, '/segments', SEGMENT);
      await expect(page.getByText(/^checked/)).toBeVisible();
    },
  },
  {
    name: 'why',
    open: async (page) => {
      await openByLink(page, '/segments', SEGMENT);
      await page
        .getByRole('button', { name: /^Why is/ })
        .first()
        .click();
      await expect(page.getByText(/ is in\.$/)).toBeVisible();
    },
  },
  {
    name: 'compare',
    open: async (page) => {
      await page.goto('/segments');
      const links = page.locator('a[href^="/segments/seg_"]');
      await expect(links.first()).toBeVisible();
      const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const ids = addresses.map((address) => address?.split('/').at(-1)).slice(0, 3);
      await page.goto(`/segments/compare?segments=${ids.join(',')}`);
      await expect(page.getByText('Each two of them')).toBeVisible();
    },
  },
  {
    name: 'new-segment',
    open: async (page) => {
      await page.goto('/segments/new');
      await expect(page.getByText('Which customers?')).toBeVisible();
    },
  },
  {
    name: 'customers',
    open: async (page) => {
      await page.goto('/customers');
      await expect(page.getByText(/^\d[\d,]* customers in this workspace$/)).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    },
  },
  {
    name: 'customer',
    open: async (page) => {
      await page.goto('/customers');
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/customers\/cus_/);
      await expect(page.getByRole('heading', { name: 'Everything that happened' })).toBeVisible();
    },
  },
  {
    name: 'campaigns',
    open: async (page) => {
      await page.goto('/campaigns');
      await expect(page.getByRole('link', { name: DRAFT })).toBeVisible();
    },
  },
  {
    name: 'new-campaign',
    open: async (page) => {
      await page.goto('/campaigns/new');
      await expect(page.getByRole('radio', { name: /^Come back soon/ })).toBeVisible();
    },
  },
  {
    name: 'design',
    open: async (page) => {
      await openDraft(page, 'design');
      await expect(page.getByText(/will read it\./)).toBeVisible();
    },
  },
  {
    name: 'audience',
    open: async (page) => {
      await openDraft(page, 'audience');
      await expect(page.getByRole('row', { name: /^Will get it/ })).toBeVisible();
    },
  },
  {
    name: 'review',
    open: async (page) => {
      await openDraft(page, 'review');
      await expect(page.getByRole('heading', { name: 'Before you launch' })).toBeVisible();
      await expect(page.getByTitle(/^Message,/)).toBeVisible();
    },
  },
  {
    name: 'report',
    open: async (page) => {
      await openByLink(page, '/campaigns', LAUNCHED);
      await expect(page.getByText(/matched = .* sent/)).toBeVisible();
      await expect(page.getByText('Everybody, one by one')).toBeVisible();
    },
  },
  {
    name: 'imports',
    open: async (page) => {
      await page.goto('/imports');
      await expect(page.getByRole('link', { name: CSV_NAME })).toBeVisible();
    },
  },
  {
    name: 'import',
    open: async (page) => {
      await openByLink(page, '/imports', CSV_NAME);
      await expect(page.getByRole('combobox', { name: 'Meaning of column Order' })).toBeVisible();
    },
  },
  {
    name: 'schema',
    open: async (page) => {
      await page.goto('/schema');
      await expect(page.getByRole('heading', { name: /custom fields?$/ })).toBeVisible();
    },
  },
  {
    name: 'inbox',
    open: async (page) => {
      await page.goto('/inbox');
      await expect(page.getByRole('list', { name: 'Messages' })).toBeVisible();
    },
  },
  {
    name: 'account',
    open: async (page) => {
      await page.goto('/account');
      await expect(page.getByText('this one')).toBeVisible();
    },
  },
  {
    name: 'new-workspace',
    open: async (page) => {
      await page.goto('/account/new-workspace');
      await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
    },
  },
  {
    name: 'settings',
    open: async (page) => {
      await page.goto('/settings');
      await expect(page.getByRole('switch', { name: /^Four eyes/ })).toBeVisible();
    },
  },
  {
    name: 'members',
    open: async (page) => {
      await page.goto('/settings/members');
      await expect(page.getByRole('button', { name: 'Invite somebody' })).toBeVisible();
    },
  },
  {
    name: 'keys',
    open: async (page) => {
      await page.goto('/settings/keys');
      await expect(page.getByRole('button', { name: 'Create a key' })).toBeVisible();
    },
  },
  {
    name: 'new-key',
    open: async (page) => {
      await page.goto('/settings/keys');
      await page.getByRole('button', { name: 'Create a key' }).click();
      await expect(page.getByRole('checkbox', { name: /^Everything/ })).toBeVisible();
    },
  },
  {
    name: 'audit',
    open: async (page) => {
      await page.goto('/settings/audit');
      await expect(page.getByRole('button', { name: /^Details of entry/ }).first()).toBeVisible();
    },
  },
  {
    name: 'forgot-password',
    open: async (page) => {
      await page.goto('/forgot-password');
      await expect(page.getByRole('button', { name: 'Send the link' })).toBeVisible();
    },
  },
  {
    name: 'reset-password',
    open: async (page) => {
      await page.goto('/reset-password?token=none');
      await expect(page.getByRole('button', { name: 'Save the password' })).toBeVisible();
    },
  },
  {
    name: 'accept-invitation',
    open: async (page) => {
      await page.goto('/accept-invitation?token=none');
      await expect(page.getByRole('heading', { name: 'This invitation is not good any more' })).toBeVisible();
    },
  },
  {
    name: 'not-found',
    open: async (page) => {
      await page.goto('/nowhere');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
];
