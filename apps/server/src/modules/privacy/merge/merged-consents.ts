import type { EntityManager } from 'typeorm';
import type { Channel } from '../../../audience/engine';
import type { NewRow } from '../../../database/write';
import { Consent } from '../../customers/consent.entity';
import { isProven } from '../../customers/consent-proof';
import type { Customer } from '../../customers/customer.entity';

type State = 'OPTED_IN' | 'OPTED_OUT';

export interface MergedConsent {
  readonly channel: Channel;
  readonly keep: State | null;
  readonly merge: State | null;
  readonly result: State;
}

interface Choices {
  readonly channel: Channel;
  readonly keep: Consent | undefined;
  readonly merge: Consent | undefined;
}

const CHANNELS: readonly Channel[] = ['EMAIL', 'SMS', 'PUSH'];

const currentChoices = async (manager: EntityManager, { id, workspaceId }: Customer): Promise<ReadonlyMap<string, Consent>> => {
  const lines = await manager.find(Consent, { where: { workspaceId, customerId: id }, order: { at: 'ASC', id: 'ASC' } });
  return new Map(lines.map((line) => [line.channel, line]));
};

const readChoices = async (manager: EntityManager, keep: Customer, merge: Customer): Promise<Choices[]> => {
  const [kept, other] = [await currentChoices(manager, keep), await currentChoices(manager, merge)];
  return CHANNELS.map((channel) => ({ channel, keep: kept.get(channel), merge: other.get(channel) })).filter(
    (choices) => choices.keep !== undefined || choices.merge !== undefined,
  );
};

const stateOf = (line: Consent | undefined): State | null => {
  if (line === undefined) return null;
  return line.state === 'OPTED_OUT' ? 'OPTED_OUT' : 'OPTED_IN';
};

/** The stricter one; of two that are alike, that of the customer who stays. */
const winner = ({ keep, merge }: Choices): Consent | undefined =>
  stateOf(merge) === 'OPTED_OUT' && stateOf(keep) !== 'OPTED_OUT' ? merge : (keep ?? merge);

/** What two people's choices come to on each channel: opting out wins over opting in, and a choice over none. */
export const mergedConsents = async (manager: EntityManager, keep: Customer, merge: Customer): Promise<MergedConsent[]> => {
  const choices = await readChoices(manager, keep, merge);
  return choices.map((each) => ({
    channel: each.channel,
    keep: stateOf(each.keep),
    merge: stateOf(each.merge),
    result: stateOf(winner(each)) ?? 'OPTED_OUT',
  }));
};

/**
 * The lines by which the choices of the other one begin to hold. Its own lines stay as they were written; a new one repeats
 * their wording, and is as proven as they were.
 */
export const mergeLines = async (
  manager: EntityManager,
  {
    keep,
    merge,
    now,
    actor,
  }: { readonly keep: Customer; readonly merge: Customer; readonly now: number; readonly actor: string },
): Promise<NewRow<Consent>[]> => {
  const choices = await readChoices(manager, keep, merge);
  return choices.flatMap((each) => {
    const line = winner(each);
    if (line === undefined || line === each.keep) return [];
    // A line with a time in the future would otherwise stay the latest one.
    const at = Math.max(now, (each.keep?.at ?? 0) + 1);
    const { state, wording, channel, proven } = line;
    const evidence = { state, source: 'merge', wording };
    const isStillProven = isProven({ ...evidence, at: proven ? line.at : undefined });
    return [{ ...evidence, customerId: keep.id, channel, at, actor, proven: isStillProven }];
  });
};
