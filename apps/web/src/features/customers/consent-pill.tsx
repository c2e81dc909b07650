import type { ConsentState } from '../../generated/graphql';
import { StatusPill } from '../../shared';

const WORDS = {
  OPTED_IN: { tone: 'success', text: 'opted in' },
  OPTED_OUT: { tone: 'danger', text: 'opted out' },
} as const;

/** What a customer last said about a channel. Saying nothing is not consent. */
export const ConsentPill = ({ state }: { readonly state: ConsentState | undefined }) => {
  if (!state) return <StatusPill>not asked</StatusPill>;
  const { tone, text } = WORDS[state];
  return <StatusPill tone={tone}>{text}</StatusPill>;
};
