import { useState } from 'react';
import type { CatalogAttribute, CatalogIndex } from '../../../segments/builder/catalog-index';

export interface ColumnChoice {
  /** In the order in which they were chosen. */
  readonly chosen: readonly CatalogAttribute[];
  readonly options: readonly CatalogAttribute[];
  readonly toggle: (key: string) => void;
  readonly reset: () => void;
}

const REMEMBERED = 'muster.customerColumns';
const USUAL = ['country', 'orderCount', 'totalSpend', 'lastOrderAt', 'visitCount', 'emailConsent'];
/** They stand in the first column, whatever is chosen. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['name', 'email']);

const remembered = (): readonly string[] => localStorage.getItem(REMEMBERED)?.split(',').filter(Boolean) ?? USUAL;

/** Groups in the order in which the catalog first names them, each in one piece. */
const byGroup = (attributes: readonly CatalogAttribute[]): readonly CatalogAttribute[] =>
  [...new Set(attributes.map(({ group }) => group))].flatMap((group) => attributes.filter((one) => one.group === group));

/** Which attributes of the catalog this person wants beside the name. What the catalog no longer has is left out. */
export const useColumnChoice = ({ attribute, catalog }: CatalogIndex): ColumnChoice => {
  const [keys, setKeys] = useState(remembered);
  const choose = (next: readonly string[]) => {
    localStorage.setItem(REMEMBERED, next.join(','));
    setKeys(next);
  };
  return {
    chosen: keys.flatMap((key) => attribute(key) ?? []),
    options: byGroup(catalog.attributes.filter(({ key }) => !ALWAYS_SHOWN.has(key))),
    toggle: (key) => choose(keys.includes(key) ? keys.filter((known) => known !== key) : [...keys, key]),
    reset: () => {
      localStorage.removeItem(REMEMBERED);
      setKeys(USUAL);
    },
  };
};
