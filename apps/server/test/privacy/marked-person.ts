import type { Client } from './client';

/** In every text that is known of the person, so that it can be looked for in bytes. */
export const MARK = 'Zqxerased';
export const SOURCE_ID = `${MARK}-key-1`;
export const EMAIL = `${MARK}@Example.com`;
export const PHONE = '+43 660 7742199931';

const AT = '2026-11-01T12:00:00Z';

/** Stores somebody of whom there is something in every place that there is. */
export const addMarkedPerson = async (client: Client): Promise<void> => {
  const text = (name: string): string => `${MARK} ${name}`;
  await client.save('upsertCustomers', 'customers', [
    {
      sourceId: SOURCE_ID,
      firstName: text('first'),
      lastName: text('last'),
      email: EMAIL,
      phone: PHONE,
      birthdate: '1990-02-28',
      gender: text('gender'),
      language: text('language'),
      postalCode: text('postal'),
      city: text('city'),
      state: text('state'),
      country: 'Austria',
      registeredAt: AT,
      customerType: text('type'),
      status: text('status'),
      membershipCard: text('card'),
      loginMethod: text('login'),
      isEmployee: true,
      fraudStatus: text('fraud'),
      cmsStatus: text('cms'),
      source: text('source'),
      sourceMetadata: { lead: text('lead') },
      preferences: [text('vegan')],
      areas: [text('cats')],
      attributes: { colour: text('colour') },
      consents: ['EMAIL', 'SMS'].map((channel) => ({
        channel,
        state: 'OPTED_IN',
        at: AT,
        source: text('form'),
        wording: text('wording'),
      })),
    },
  ]);
  const own = (name: string) => ({ sourceId: `${MARK}-${name}`, customerSourceId: SOURCE_ID, at: AT });
  const { at: placedAt, ...order } = own('order');
  await client.save('recordOrders', 'orders', [
    {
      ...order,
      placedAt,
      offerCode: text('code'),
      lines: [{ sku: text('sku'), name: text('product'), brand: text('brand'), amount: '9.90' }],
    },
  ]);
  await client.save('recordVisits', 'visits', [{ ...own('visit'), outlet: text('outlet') }]);
  await client.save('recordEvents', 'events', [{ ...own('event'), type: 'looked', properties: { note: text('note') } }]);
  await client.save('recordPoints', 'points', [{ ...own('points'), program: text('program'), points: 5 }]);
  await client.save('recordRedemptions', 'redemptions', [{ ...own('redemption'), reward: text('reward') }]);
  await client.save('recordOffers', 'offers', [{ ...own('offer'), offer: text('offer'), code: text('offer code') }]);
  await client.save('recordGiftCards', 'giftCards', [{ ...own('gift'), amount: '20.00', code: text('gift code') }]);
  await client.save('recordStampCards', 'stampCards', [{ ...own('stamps'), card: text('stamps'), stamps: 3 }]);
  await client.save('recordReferrals', 'referrals', [{ ...own('referral'), referredSourceId: text('friend') }]);
  await client.save('recordChallenges', 'challenges', [{ ...own('challenge'), challenge: text('challenge') }]);
  await client.save('recordMessages', 'messages', [
    { ...own('message'), channel: 'EMAIL', type: 'SENT', campaign: text('mail') },
  ]);
  await client.save('recordLoyaltyAccounts', 'loyaltyAccounts', [
    { ...own('account'), program: text('program'), tier: text('tier') },
  ]);
};

interface ImportAnswer {
  readonly status: string;
  readonly suggestedMapping: readonly object[];
}

/** Imports the person once more from a file, with a row about them that is refused and so is quoted. */
export const importMarkedPerson = async (client: Client): Promise<void> => {
  const rows = [`${SOURCE_ID},${MARK} imported,${EMAIL}`, `${MARK}-other,${MARK} refused,${EMAIL}@no-address`];
  const response = await fetch(`${client.app.url}/imports?kind=customers`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv', 'X-File-Name': 'people.csv' },
    body: ['Source id,First name,Email', ...rows, ''].join('\n'),
  });
  const { id }: { id: string } = JSON.parse(await response.text());
  const read = async (): Promise<ImportAnswer> =>
    (
      await client.ask<{ import: ImportAnswer }>(
        'query($id: ID!) { import(id: $id) { status suggestedMapping { column target transform { dateOrder decimal } } } }',
        { id },
      )
    ).import;
  const { suggestedMapping: mapping } = await read();
  expect(await client.mutate('runImport', { id, mapping, dryRun: false }, 'import { id }')).toMatchObject({ userErrors: [] });
  for (let tries = 0; tries < 100 && (await read()).status === 'RUNNING'; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await client.ask(`{ customer(sourceId: "${SOURCE_ID}") { firstName } }`)).toEqual({
    customer: { firstName: `${MARK} imported` },
  });
};
