import type { Channel, ConsentState } from '../../../generated/graphql';

export const CHANNELS: readonly { readonly channel: Channel; readonly label: string }[] = [
  { channel: 'EMAIL', label: 'Email' },
  { channel: 'SMS', label: 'SMS' },
  { channel: 'PUSH', label: 'Push' },
];

export const channelLabel = (channel: Channel): string => CHANNELS.find((known) => known.channel === channel)?.label ?? channel;

interface Contactable {
  readonly email: string | null;
  readonly phone: string | null;
  readonly consents: readonly { readonly channel: Channel; readonly state: ConsentState }[];
}

/** The channels with consent and, where they need one, an address. */
export const reachableChannels = ({ email, phone, consents }: Contactable): readonly Channel[] => {
  const addressed: Readonly<Record<Channel, boolean>> = { EMAIL: email !== null, SMS: phone !== null, PUSH: true };
  return CHANNELS.map(({ channel }) => channel).filter(
    (channel) => addressed[channel] && consents.some((consent) => consent.channel === channel && consent.state === 'OPTED_IN'),
  );
};
