import type { SegmentFactsFragment } from '../../../generated/graphql';
import { SentenceBanner, useFormat } from '../../../shared';
import { listMeaning } from '../kinds';

/** How the customers of a list came about, and whether they change. */
export const ListNote = ({ segment: { kind, createdAt } }: { readonly segment: SegmentFactsFragment }) => {
  const { day } = useFormat();
  return (
    <SentenceBanner>
      {listMeaning(kind, day(createdAt))}.{' '}
      {kind === 'STATIC'
        ? 'Whoever was in it then stays in it, whatever they do; only customers who are erased leave.'
        : 'Customers come and go as you choose, whatever they do.'}
    </SentenceBanner>
  );
};
