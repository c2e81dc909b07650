import { activities } from './activities';
import { customers } from './customers';
import type { ImportKind } from './import-kind';
import { orders } from './orders';

export type { ImportKind, RowKind } from './import-kind';
export type { Target } from './target';
export { orders };

/** Everything that a file can bring in. */
export const importKinds: readonly ImportKind[] = [customers, orders, ...activities];

/** Of a job or a request. Older jobs say ORDERS. */
export const findKind = (key: string): ImportKind | undefined => {
  const plain = key.toLowerCase();
  return importKinds.find((kind) => kind.key.toLowerCase() === plain);
};

export const kindOf = ({ kind }: { readonly kind: string }): ImportKind => {
  const found = findKind(kind);
  if (found === undefined) throw new Error(`There is no kind of import called ${kind}.`);
  return found;
};
