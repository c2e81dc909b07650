import { useApolloClient } from '@apollo/client/react';
import type { Filter } from '@muster/filters';
import {
  CreateManualSegmentDocument,
  CreateSegmentDocument,
  CreateStaticSegmentDocument,
  type SegmentFactsFragment,
  type SegmentKind,
} from '../../../../generated/graphql';
import type { UserError } from '../../../../shared';

/** Who is to become a segment. */
export interface SegmentDraft {
  readonly filter: Filter;
  /** Those who were picked one by one; undefined when everybody who matches is meant. */
  readonly customerIds: readonly string[] | undefined;
  readonly count: number;
}

interface Saved {
  readonly segment: SegmentFactsFragment | null;
  readonly userErrors: readonly UserError[];
}

const NOTHING: Saved = { segment: null, userErrors: [] };

/** Saves a draft as a segment of one of its kinds; see `kindsOf`. */
export const useSaveSelection = () => {
  const client = useApolloClient();
  return async (name: string, kind: SegmentKind, { filter, customerIds }: SegmentDraft): Promise<Saved> => {
    if (kind === 'MANUAL') {
      const variables = { input: { name, customerIds: customerIds ?? [] } };
      return (await client.mutate({ mutation: CreateManualSegmentDocument, variables })).data?.createManualSegment ?? NOTHING;
    }
    if (kind === 'STATIC') {
      const variables = { input: { name, ...(customerIds ? { customerIds } : { filter }) } };
      return (await client.mutate({ mutation: CreateStaticSegmentDocument, variables })).data?.createStaticSegment ?? NOTHING;
    }
    const variables = { input: { name, filter } };
    return (await client.mutate({ mutation: CreateSegmentDocument, variables })).data?.createSegment ?? NOTHING;
  };
};

interface KindChoice {
  readonly kind: SegmentKind;
  readonly label: string;
  readonly text: string;
}

const DYNAMIC: KindChoice = {
  kind: 'DYNAMIC',
  label: 'Always current',
  text: 'Whoever matches later is in it too, and whoever does not any more leaves.',
};
const STATIC: KindChoice = { kind: 'STATIC', label: 'As it is now', text: 'Exactly these customers, for good; 20,000 at most.' };
const MANUAL: KindChoice = {
  kind: 'MANUAL',
  label: 'Picked by hand',
  text: 'These customers, until you add others or take some out.',
};

/** What a draft can be saved as; the first is what most people mean. */
export const kindsOf = ({ customerIds }: SegmentDraft): readonly [KindChoice, KindChoice] =>
  customerIds ? [STATIC, MANUAL] : [DYNAMIC, STATIC];
