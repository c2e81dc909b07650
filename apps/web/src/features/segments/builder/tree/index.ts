import { editsOf } from './edit';
import { filterShape, recordShape } from './shape';

export { type Direction, type Edit, editsOf } from './edit';
export { normalise } from './normalise';
export { isWithin, parsePath, pathText } from './path';
export { readFilter } from './read-filter';
export { filterShape, type Group, type GroupMode, recordShape, STEPS } from './shape';

/** Edits of a filter, addressed by the path of a node. */
export const filterEdits = editsOf(filterShape);
/** The same for what is asked of one record. */
export const recordEdits = editsOf(recordShape);
