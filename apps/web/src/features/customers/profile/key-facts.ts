import type { Fact } from '../facts/use-fact-text';
import type { Figure } from './key-figures';

/** What stands at the head of a profile, each with the day that goes with it. */
const HEAD = [
  { key: 'totalSpend' },
  { key: 'orderCount', on: 'lastOrderAt' },
  { key: 'visitCount', on: 'lastVisitAt' },
  { key: 'pointsBalance' },
] as const;

/** The figures of the head, as far as the catalog knows them. */
export const keyFigures = (facts: readonly Fact[], factText: (fact: Fact) => string | undefined): readonly Figure[] => {
  const textOf = (key: string) => {
    const fact = facts.find((known) => known.key === key);
    return fact && factText(fact);
  };
  return HEAD.flatMap((head) => {
    const fact = facts.find(({ key }) => key === head.key);
    const day = 'on' in head ? textOf(head.on) : undefined;
    return fact ? [{ label: fact.label, value: factText(fact) ?? '–', ...(day && { note: `last on ${day}` }) }] : [];
  });
};
