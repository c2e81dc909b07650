import type { Catalog } from '../catalog/types';
import { LIMITS } from '../limits';
import type { Path } from '../tree';
import { refuse } from './shape';

/** For whom a filter is parsed. */
export interface ParseContext {
  readonly catalog: Catalog;
  /** ISO 4217 code; amounts may have no more digits than it has. */
  readonly currency: string;
}

/** What one parse knows and has counted so far. */
export interface Walk extends ParseContext {
  /** Counts a node. @throws FilterError when the tree has too many, or reaches too deep. */
  readonly enter: (path: Path, depth: number) => void;
}

export const startWalk = ({ catalog, currency }: ParseContext): Walk => {
  let nodes = 0;
  return {
    catalog,
    currency,
    enter: (path, depth) => {
      nodes += 1;
      if (depth > LIMITS.depth) refuse(`a filter nests at most ${LIMITS.depth} deep`, path);
      if (nodes > LIMITS.nodes) refuse(`a filter has at most ${LIMITS.nodes} conditions and groups`, path);
    },
  };
};
