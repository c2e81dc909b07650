import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessible';
import { enterDemo } from '../../support/enter-demo';
import { askServer } from '../../support/server';
import { expect, test } from '../../support/test';

// The log is searched for what the parts before have done.
test.describe.configure({ mode: 'serial' });

const PASSWORD = 'a kettle, a mug and some beans';
const VIEWER = { name: 'Vera Viewer', email: 'vera@harbour.example' };

/** Somebody else's browser. */
const elsewhere = (browser: Browser): Promise<Page> => browser.newPage();

const signIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Email address' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

/** The newest link that was mailed to somebody, without the name of the server. */
const mailedLink = async (page: Page, to: string): Promise<string> => {
  const query = '{ inbox(first: 20) { nodes { to text } } }';
  const link = async (): Promise<string | undefined> => {
    const { inbox } = await askServer<{ inbox: { nodes: { to: string; text: string }[] } }>(page, query);
    const text = inbox.nodes.find((message) => message.to.includes(to))?.text ?? '';
    return /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1];
  };
  await expect.poll(link).toBeDefined();
  return (await link()) ?? '';
};

test('invites somebody, who joins by the mail and is offered what their role allows', async ({ page, browser }) => {
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByRole('textbox', { name: 'Email address' }).fill(VIEWER.email);
  await dialog.getByRole('radio', { name: /^Viewer/ }).check();
  await expectAccessible(page, 'invite somebody');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`^${VIEWER.email} Viewer`) })).toBeVisible();

  const vera = await elsewhere(browser);
  await vera.goto(await mailedLink(page, VIEWER.email));
  await expect(vera.getByRole('heading', { name: 'Join Harbour Coffee' })).toBeVisible();
  await vera.getByRole('textbox', { name: 'Your name' }).fill(VIEWER.name);
  await vera.getByLabel('Choose a password', { exact: true }).fill('too short');
  await vera.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(vera.getByText('A password needs at least 12 characters.')).toBeVisible();
  await expectAccessible(vera, 'accept an invitation');
  await vera.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
  await vera.getByRole('button', { name: 'Accept the invitation' }).click();

  await expect(vera.getByRole('heading', { name: 'Segments' })).toBeVisible();
  await expect(vera.getByRole('link', { name: 'Compare' })).toBeVisible();
  await expect(vera.getByRole('link', { name: 'New segment' })).toBeHidden();
  await expect(vera.getByRole('link', { name: 'Settings' })).toBeHidden();
  await vera.goto('/settings/members');
  await expect(vera.getByText('In Harbour Coffee you are a viewer.')).toBeVisible();
  await expectAccessible(vera, 'not for the role');
  await vera.context().close();

  await page.goto('/settings/members');
  await expect(page.getByRole('row', { name: new RegExp(`^${VIEWER.name}`) })).toContainText('Viewer');
  await expect(page.getByRole('table', { name: 'Open invitations' })).toBeHidden();
});

test('says the same of a wrong password and of somebody unknown, and lets in who is right', async ({ browser }) => {
  const stranger = await elsewhere(browser);
  for (const email of [VIEWER.email, 'nobody@harbour.example']) {
    await signIn(stranger, email, 'not the right password');
    await expect(stranger.getByText('The email address or the password is wrong.')).toBeVisible();
  }
  await expectAccessible(stranger, 'signing in, refused');
  await stranger.goto('/login?next=/customers');
  await stranger.getByRole('textbox', { name: 'Email address' }).fill(VIEWER.email);
  await stranger.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await stranger.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(stranger).toHaveURL('/customers');
  await stranger.getByRole('button', { name: /^Vera Viewer.*your account$/ }).click();
  await stranger.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(stranger.getByText('You are signed out.')).toBeVisible();
  await stranger.goto('/customers');
  await expect(stranger).toHaveURL(/\/login/);
  await stranger.context().close();
});

test('hides personal values from a role, and says so', async ({ page, browser }) => {
  await page.goto('/settings/workspace');
  await page.getByRole('checkbox', { name: 'Viewers' }).uncheck();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();

  const vera = await elsewhere(browser);
  await signIn(vera, VIEWER.email, PASSWORD);
  await expect(vera.getByRole('heading', { name: 'Segments' })).toBeVisible();
  await vera.goto('/customers');
  await expect(vera.getByText('hidden for your role').first()).toBeVisible();
  await vera.getByRole('main').getByRole('link').first().click();
  await expect(vera.getByText('Email address and phone number hidden for your role')).toBeVisible();
  await expectAccessible(vera, 'customer, with hidden values');
  await vera.context().close();

  await page.getByRole('checkbox', { name: 'Viewers' }).check();
  await page.getByRole('button', { name: 'Save settings' }).click();
  await expect(page.getByRole('button', { name: 'Save settings' })).toBeDisabled();
});

test('shows an API key once, and revokes it', async ({ page, request }) => {
  await page.goto('/settings/keys');
  await page.getByRole('button', { name: 'Create a key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create an API key' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Till at the quay');
  await dialog.getByRole('checkbox', { name: 'See segments, and count whom a filter matches' }).check();
  await dialog.getByRole('button', { name: 'Create the key' }).click();
  const made = page.getByRole('dialog', { name: '“Till at the quay” is made' });
  const key = (await made.getByRole('group', { name: 'The key' }).textContent()) ?? '';
  expect(key).toMatch(/^mst_/);
  await expect(made.getByRole('group', { name: 'Example' })).toContainText(`Authorization: Bearer ${key}`);
  await expectAccessible(page, 'a new key');
  await page.keyboard.press('Escape');
  await made.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.getByText(key)).toBeHidden();
  const row = page.getByRole('row', { name: /^Till at the quay/ });
  await expect(row).toContainText('segments: read');

  const ask = () =>
    request.post('/graphql', {
      headers: { Authorization: `Bearer ${key}` },
      data: { query: '{ segments(first: 1) { totalCount } }' },
    });
  expect(await (await ask()).json()).toMatchObject({ data: { segments: { totalCount: expect.any(Number) } } });
  await row.getByRole('button', { name: 'Revoke Till at the quay' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toContainText('revoked');
  expect(await (await ask()).json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('ends a session in another window, where nothing is lost', async ({ page, browser }) => {
  const other = await elsewhere(browser);
  await enterDemo(other);
  await other.goto('/segments/new');
  await other.getByRole('textbox', { name: 'Name' }).fill('Half a thought');

  await page.goto('/account');
  await page.getByRole('button', { name: 'End all others' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End them' }).click();
  await expect(page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1);

  await other.getByRole('group', { name: 'Conditions' }).getByRole('button', { name: 'Place', exact: true }).click();
  await other.getByRole('dialog').getByRole('combobox').fill('Country');
  await other.getByRole('option', { name: /^Country/ }).click();
  const again = other.getByRole('dialog', { name: 'Sign in again' });
  await expect(again).toBeVisible();
  await expectAccessible(other, 'sign in again');
  await again.getByRole('button', { name: 'Enter the demo' }).click();
  await expect(again).toBeHidden();
  await expect(other.getByRole('option', { name: /^Austria/ })).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(other.getByRole('textbox', { name: 'Name' })).toHaveValue('Half a thought');
  await other.context().close();
});

test('finds in the audit log who did what', async ({ page }) => {
  await page.goto('/settings/audit');
  await page.getByRole('searchbox', { name: 'Search by name or id' }).fill('till at the quay');
  await expect(page.getByRole('row', { name: /^Revoked an API key/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Signed in/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'What' }).fill('Made an API');
  await page.getByRole('option', { name: 'Made an API key' }).click();
  await expect(page.getByRole('heading', { name: '1 change', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Details of entry \d+: Made an API key/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Made an API key: Till at the quay' });
  await expect(dialog.getByRole('row', { name: 'Scopes – segments:read' })).toBeVisible();
  await expectAccessible(page, 'entry of the audit log');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('combobox', { name: 'What' }).fill('Accepted');
  await page.getByRole('option', { name: 'Accepted an invitation' }).click();
  await expect(page.getByText('No change is found')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search by name or id' }).fill('vera');
  await expect(page.getByRole('row', { name: /^Accepted an invitation/ })).toContainText(VIEWER.name);
});
