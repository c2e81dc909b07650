import type { Filter, Path } from '../tree';
import { parseActivity } from './activity';
import { parseAttribute } from './attribute';
import { nonEmptyList, onlyMember, refuse } from './shape';
import { type ParseContext, startWalk, type Walk } from './walk';

export type { ParseContext } from './walk';

const KINDS = ['all', 'any', 'not', 'attribute', 'activity', 'segment', 'everyone'];

/**
 * A filter tree from untrusted input. What it returns can be asked of every engine.
 * @throws FilterError with the path of the first node that is empty, unknown, of the wrong type, or past a limit.
 */
export const parseFilter = (input: unknown, context: ParseContext): Filter =>
  parseNode(input, [], { walk: startWalk(context), depth: 1 });

const parseNode = (input: unknown, path: Path, { walk, depth }: { walk: Walk; depth: number }): Filter => {
  walk.enter(path, depth);
  const [key, value] = onlyMember(input, { path, what: 'a filter', known: KINDS });
  const here = [...path, key];
  const deeper = { walk, depth: depth + 1 };
  const each = (): Filter[] =>
    nonEmptyList(value, here, `the group “${key}”`).map((child, index) => parseNode(child, [...here, index], deeper));
  switch (key) {
    case 'all':
      return { all: each() };
    case 'any':
      return { any: each() };
    case 'not':
      return { not: parseNode(value, here, deeper) };
    case 'attribute':
      return { attribute: parseAttribute(value, here, walk) };
    case 'activity':
      return { activity: parseActivity(value, here, { walk, depth }) };
    case 'segment':
      return typeof value === 'string' && value !== '' ? { segment: value } : refuse('the id of a segment is missing', here);
    default:
      return value === true ? { everyone: true } : refuse('“everyone” can only be true', here);
  }
};
