import { reachableChannels } from './channels';

const optedIn = (channel: 'EMAIL' | 'SMS' | 'PUSH') => ({ channel, state: 'OPTED_IN' }) as const;

it('reaches nobody without consent', () => {
  expect(
    reachableChannels({ email: 'a@example.com', phone: '+43 1', consents: [{ channel: 'EMAIL', state: 'OPTED_OUT' }] }),
  ).toEqual([]);
});

it('reaches nobody without an address, where the channel needs one', () => {
  const consents = [optedIn('PUSH'), optedIn('SMS'), optedIn('EMAIL')];
  expect(reachableChannels({ email: 'a@example.com', phone: null, consents })).toEqual(['EMAIL', 'PUSH']);
});
