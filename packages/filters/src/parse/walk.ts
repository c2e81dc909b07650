import { LIMITS } from '../limits';
import type { Path } from '../tree';
import { refuse } from './shape';

/** What one parse knows and has counted so far. */
export interface Walk {
  readonly currency: string;
  /** Counts a node. @throws FilterError when the tree has too many, or reaches too deep. */
  readonly enter: (path: Path, depth: number) => void;
}

export const startWalk = (currency: string): Walk => {
  let nodes = 0;
  return {
    currency,
    enter: (path, depth) => {
      nodes += 1;
      if (depth > LIMITS.depth) refuse(`a filter nests at most ${LIMITS.depth} deep`, path);
      if (nodes > LIMITS.nodes) refuse(`a filter has at most ${LIMITS.nodes} conditions and groups`, path);
    },
  };
};
