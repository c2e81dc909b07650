import type { RowReader } from './bulk/row-reader';

/** Left out or null: not known. */
type Optional<T> = T | null | undefined;

/** A choice that a customer made, as a caller tells it. */
export interface ConsentInput {
  readonly channel: 'EMAIL' | 'SMS' | 'PUSH';
  readonly state: 'OPTED_IN' | 'OPTED_OUT';
  /** When the customer chose. Left out: now, and only if it changes the current state. Must not lie in the future. */
  readonly at?: Optional<number | string>;
  /** Where: the name of a form. */
  readonly source?: Optional<string>;
  /** What the customer agreed to, in the words that were shown. */
  readonly wording?: Optional<string>;
}

export interface ParsedConsent {
  readonly channel: string;
  readonly state: string;
  /** Undefined: now, if it changes anything. */
  readonly at: number | undefined;
  readonly source: string | null;
  readonly wording: string | null;
}

const CHANNELS = ['EMAIL', 'SMS', 'PUSH'] as const;
const STATES = ['OPTED_IN', 'OPTED_OUT'] as const;
const LONGEST_WORDING = 1_000;

/** @throws Refusal with the path of the first field that cannot be stored. */
export const parseConsent = (reader: RowReader<ConsentInput>, now: number): ParsedConsent => {
  const channel = reader.requiredChoice('channel', CHANNELS);
  const state = reader.requiredChoice('state', STATES);
  const at = reader.instant('at', now) ?? undefined;
  return {
    channel,
    state,
    // The latest line of the ledger counts: one from the future would outweigh every later unsubscribing.
    at: at === undefined ? undefined : Math.min(at, now),
    source: reader.text('source', 190) ?? null,
    wording: reader.text('wording', LONGEST_WORDING) ?? null,
  };
};
