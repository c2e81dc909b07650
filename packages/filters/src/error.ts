import type { Path } from './tree';

/** A tree that cannot be asked. `path` names the node at fault: `['all', 0, 'attribute', 'value']`. */
export class FilterError extends Error {
  override readonly name = 'FilterError';

  constructor(
    message: string,
    readonly path: Path,
  ) {
    super(message);
  }
}
