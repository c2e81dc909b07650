import type { Channel } from '../../../audience/engine';
import type { Write } from '../../../database/database';
import { Erasure } from '../../customers/erasure.entity';
import { addressKey, sourceKey } from '../../deliveries/address-key';
import { suppress } from '../../deliveries/suppress';
import type { Person } from '../person';
import type { SentTo } from './erase-deliveries';

/** What stays of an erased person: digests that nobody can turn back without the installation's secret. */
export type ErasureKeys = Pick<Erasure, 'sourceKey' | 'emailKey' | 'phoneKey' | 'at'>;

interface Options {
  readonly person: Person;
  readonly addresses: readonly SentTo[];
  readonly secret: string;
  readonly at: number;
}

interface Suppressed {
  readonly channel: Channel;
  readonly addressKey: string;
}

/** Adds those that are not there yet, as when a person is erased again after a backup was put back. */
export const addErasures = async ({ manager, workspaceId }: Write, keys: readonly ErasureKeys[]): Promise<void> => {
  for (const key of keys) {
    const isKnown = await manager.existsBy(Erasure, { workspaceId, sourceKey: key.sourceKey });
    if (!isKnown) await manager.insert(Erasure, { workspaceId, ...key });
  }
};

export const suppressKeys = async (write: Write, keys: readonly ErasureKeys[]): Promise<void> => {
  for (const { emailKey, phoneKey, at } of keys) {
    if (emailKey !== null) await suppress(write, { channel: 'EMAIL', addressKey: emailKey, reason: 'ERASED', at });
    if (phoneKey !== null) await suppress(write, { channel: 'SMS', addressKey: phoneKey, reason: 'ERASED', at });
  }
};

/** The digests of each of a person's keys, and a suppression of every address that anything was ever sent to. */
export const keepDigests = async (write: Write, { person, addresses, secret, at }: Options): Promise<readonly ErasureKeys[]> => {
  const { customer, aliases } = person;
  const keys = [customer, ...aliases].map(
    ({ sourceId, emailKey, phoneKey }): ErasureKeys => ({ sourceKey: sourceKey(secret, sourceId), emailKey, phoneKey, at }),
  );
  await addErasures(write, keys);
  await suppressKeys(write, keys);
  const sentTo = addresses.map(
    ({ channel, address }): Suppressed => ({ channel, addressKey: addressKey(secret, channel, address) }),
  );
  for (const each of sentTo) await suppress(write, { ...each, reason: 'ERASED', at });
  return keys;
};
