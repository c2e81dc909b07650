import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible';
import { look, lookInPassing } from '../../support/look';
import { deviceCode, nextDeviceCode } from '../../support/totp';

// One administrator, from the first day on.
test.describe.configure({ mode: 'serial' });

const ROOT = join(__dirname, '..', '..', '..');
const EMAIL = 'admin@localhost';
const PASSWORD = 'a kettle, a mug and some beans';

/** Given out on the command line, to come in with once. */
const oneTimePassword = (): string => {
  const env = { ...process.env, DATA_DIR: join(ROOT, 'e2e', 'test-output', 'data-door'), DEMO: 'off', LOG_LEVEL: 'silent' };
  return execFileSync(process.execPath, ['apps/server/dist/cli.js', 'member', 'password', EMAIL], { cwd: ROOT, env })
    .toString()
    .trim();
};

const typePassword = async (page: Page, password: string): Promise<void> => {
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Email address' }).fill(EMAIL);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

const typeCode = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

const expectInside = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Segments', exact: true })).toBeVisible();

/** A browser of the administrator's that is not signed in yet. */
const fresh = (browser: Browser): Promise<Page> => browser.newPage();

test('has a password chosen in place of the one-time one, before anything else', async ({ browser }) => {
  const page = await fresh(browser);
  const given = oneTimePassword();
  await page.goto('/login');
  await expect(page.getByRole('link', { name: 'Sign in with Harbour' })).toBeVisible();
  await lookInPassing(page, 'sign-in-with-provider');
  await typePassword(page, given);
  await expect(page.getByText('You came in with a password that is good for once.')).toBeVisible();

  await page.goto('/settings/members');
  await expect(page.getByRole('heading', { name: 'Choose a password' })).toBeVisible();
  await lookInPassing(page, 'choose-password');
  await page.getByLabel('One-time password').fill('not the one');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await page.getByLabel('One-time password').fill(given);
  await page.getByLabel('New password').fill('too short');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByText('A password needs at least 12 characters.')).toBeVisible();
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await expect(page.getByRole('button', { name: 'Invite somebody' })).toBeVisible();
  await page.context().close();

  const again = await fresh(browser);
  await typePassword(again, given);
  await expect(again.getByText('The email address or the password is wrong.')).toBeVisible();
  await again.context().close();
});

test('lets members say what they are called', async ({ browser }) => {
  const page = await fresh(browser);
  await typePassword(page, PASSWORD);
  await expectInside(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Change your name' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change your name' });
  await expect(dialog.getByRole('button', { name: 'Change the name' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada Administrator');
  await lookInPassing(page, 'change-name');
  await dialog.getByRole('button', { name: 'Change the name' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Ada Administrator.*your account$/ })).toBeVisible();
  await look(page, 'account-of-member');
  await page.setViewportSize({ width: 1440, height: 980 });
  await page.goto('/settings/members');
  await expect(page.getByRole('row', { name: /^Ada Administrator/ })).toBeVisible();
  await page.goto('/settings/audit');
  await expect(page.getByRole('row', { name: /^Changed their name/ })).toContainText('Administrator');
  await page.context().close();
});

test('asks for the codes of a device, or for one that stands in for it', async ({ browser }) => {
  const page = await fresh(browser);
  await typePassword(page, PASSWORD);
  await expectInside(page);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Set up a device…' }).click();
  const first = page.getByRole('dialog', { name: 'Set up a device' });
  await first.getByLabel('Your password').fill(PASSWORD);
  await first.getByRole('button', { name: 'Go on' }).click();
  const tell = page.getByRole('dialog', { name: 'Tell your device' });
  await expect(tell.getByRole('img', { name: 'Code to scan with the device' })).toBeVisible();
  const secret = ((await tell.getByRole('group', { name: 'Secret' }).textContent()) ?? '').replaceAll(' ', '');
  await lookInPassing(page, 'device');
  await tell.getByRole('textbox', { name: 'Code' }).fill('000000');
  await tell.getByRole('button', { name: 'Turn on the codes' }).click();
  await expect(tell.getByText('The code is wrong. Is the clock of the device right?')).toBeVisible();
  await tell.getByRole('textbox', { name: 'Code' }).fill(deviceCode(secret));
  await tell.getByRole('button', { name: 'Turn on the codes' }).click();

  const keep = page.getByRole('dialog', { name: 'Keep these recovery codes' });
  const codes = ((await keep.getByRole('group', { name: 'Recovery codes' }).textContent()) ?? '').split('\n');
  expect(codes).toHaveLength(10);
  await lookInPassing(page, 'recovery-codes');
  await page.keyboard.press('Escape');
  await keep.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('region', { name: 'Codes from a device' }).getByText('On', { exact: true })).toBeVisible();

  const other = await fresh(browser);
  await typePassword(other, PASSWORD);
  await expect(other.getByRole('textbox', { name: 'Code' })).toBeVisible();
  await lookInPassing(other, 'sign-in-code');
  await typeCode(other, '000000');
  await expect(other.getByText('The code is wrong, or was used before.')).toBeVisible();
  await typeCode(other, nextDeviceCode(secret));
  await expectInside(other);
  await other.context().close();

  const [spare = ''] = codes;
  const without = await fresh(browser);
  await typePassword(without, PASSWORD);
  await typeCode(without, spare);
  await expectInside(without);
  await without.context().close();
  const late = await fresh(browser);
  await typePassword(late, PASSWORD);
  await typeCode(late, spare);
  await expect(late.getByText('The code is wrong, or was used before.')).toBeVisible();
  await late.context().close();

  await page.getByRole('button', { name: 'Turn off…' }).click();
  const off = page.getByRole('dialog', { name: 'Turn off the codes?' });
  await off.getByLabel('Your password').fill(PASSWORD);
  await expectAccessible(page, 'turn off the codes');
  await off.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.getByRole('region', { name: 'Codes from a device' }).getByText('Off', { exact: true })).toBeVisible();
  await page.context().close();
});

/** Goes from a page to the provider and comes back as one of its people, whose passwords it does not look at. */
const signInAtProvider = async (page: Page, from: string, account: string): Promise<void> => {
  await page.goto(from);
  await page.getByRole('link', { name: 'Sign in with Harbour' }).click();
  await page.locator('input[name=login]').fill(account);
  await page.locator('input[name=password]').fill('anything');
  await page.locator('button[type=submit]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
};

test('lets in at the provider who is invited, and tells who is not', async ({ browser }) => {
  const stranger = await fresh(browser);
  await signInAtProvider(stranger, '/login', 'nora');
  await expect(stranger).toHaveURL(/\/login\?problem=not-invited$/);
  await expect(stranger.getByText('Nobody with this address works here. Ask an administrator to invite you.')).toBeVisible();
  await look(stranger, 'not-invited');
  await stranger.context().close();

  const page = await fresh(browser);
  await typePassword(page, PASSWORD);
  await expectInside(page);
  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const invite = page.getByRole('dialog', { name: 'Invite somebody' });
  await invite.getByRole('textbox', { name: 'Email address' }).fill('nora@harbour.example');
  await invite.getByRole('button', { name: 'Send the invitation' }).click();
  const link = page.getByRole('dialog', { name: 'Hand over the link to nora@harbour.example' });
  const address = (await link.getByRole('group', { name: 'Link of the invitation' }).textContent()) ?? '';
  expect(address).toContain('/accept-invitation?token=');
  await lookInPassing(page, 'hand-over-link');
  await link.getByRole('button', { name: 'Done' }).click();

  const nora = await fresh(browser);
  await nora.goto(address);
  await expect(nora.getByRole('heading', { name: 'Join My workspace' })).toBeVisible();
  await lookInPassing(nora, 'accept-at-provider');
  await signInAtProvider(nora, address, 'nora');
  await expectInside(nora);
  await expect(nora.getByRole('button', { name: /^Known as nora.*your account$/ })).toBeVisible();
  await nora.context().close();

  await page.goto('/settings/members');
  await page.getByRole('button', { name: 'Actions for Known as nora' }).click();
  await page.getByRole('menuitem', { name: 'Remove from the workspace' }).click();
  await page.getByRole('dialog', { name: 'Remove Known as nora?' }).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('row', { name: /^Known as nora/ })).toBeHidden();
  await page.context().close();
});
