import { useState } from 'react';
import type { CatalogAttribute, CatalogIndex } from '../builder/catalog-index';

export interface BreakdownChoice {
  readonly current: CatalogAttribute | undefined;
  readonly options: readonly CatalogAttribute[];
  readonly choose: (key: string) => void;
}

const REMEMBERED = 'muster.breakdown';

/** What the matching customers are counted by: the last choice of this person, else the first attribute with few values. */
export const useBreakdownChoice = ({ catalog }: CatalogIndex): BreakdownChoice => {
  const [key, setKey] = useState(() => localStorage.getItem(REMEMBERED));
  const options = catalog.attributes.filter(
    ({ choices, suggests, type }) => choices.length > 0 || suggests || type === 'boolean',
  );
  const current =
    options.find((option) => option.key === key) ??
    options.find(({ type, suggests }) => type === 'choice' && suggests) ??
    options[0];
  const choose = (next: string) => {
    localStorage.setItem(REMEMBERED, next);
    setKey(next);
  };
  return { current, options, choose };
};
