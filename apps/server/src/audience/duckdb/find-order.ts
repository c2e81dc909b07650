import type { Sql } from '@muster/filters';
import { type Bits, firstIn, hasBit, type IdRange, widthOf } from './bits';
import { wholeNumbersOf } from './chunk-column';
import { withoutSets } from './find-set';
import type { FoundOrder } from './kept-sets';
import type { Session } from './session';

/** Finds the order that a statement selects all customers' ids in. */
export const findOrder = async (session: Session, order: Sql, ids: IdRange): Promise<FoundOrder> => {
  const revision = await session.enter();
  const places = new Int32Array(widthOf(ids));
  let count = 0;
  for await (const chunk of await session.chunks(withoutSets(order), false)) {
    for (const id of wholeNumbersOf(chunk, 0)) {
      if (id >= ids.lowest && id <= ids.highest) places[count++] = Number(id) - ids.lowest;
    }
  }
  await session.leave();
  return { revision, places: places.slice(0, count), foundAt: performance.now() };
};

interface Wanted {
  readonly among: Bits;
  readonly ids: IdRange;
  readonly most: number;
  /** Of whom it is not known where they stand by now. */
  readonly touched: readonly number[];
}

/** Customers of a set of whom some are its first ones: those who were, and everybody who may stand elsewhere by now. */
export const candidates = ({ places }: FoundOrder, { among, ids, most, touched }: Wanted): number[] => {
  const elsewhere = new Set(touched.map((id) => id - ids.lowest));
  const first = firstIn(among, places, most, elsewhere).map((place) => place + ids.lowest);
  return [...first, ...touched.filter((id) => hasBit(among, id, ids))];
};
