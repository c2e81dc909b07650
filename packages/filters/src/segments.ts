import { FilterError } from './error';
import type { Filter, Path, ResolvedFilter } from './tree';

/** The ids of the segments that a filter refers to, each once. */
export const segmentReferences = (filter: ResolvedFilter): readonly string[] => {
  const found = new Set<string>();
  const visit = (node: ResolvedFilter): void => {
    if ('segment' in node) found.add(node.segment);
    for (const child of childrenOf(node)) visit(child.filter);
  };
  visit(filter);
  return [...found];
};

interface Child {
  readonly filter: ResolvedFilter;
  readonly path: Path;
}

/** The filters directly inside a group, each with its path from the group. */
export const childrenOf = (filter: ResolvedFilter): readonly Child[] => {
  if ('all' in filter) return filter.all.map((child, index) => ({ filter: child, path: ['all', index] }));
  if ('any' in filter) return filter.any.map((child, index) => ({ filter: child, path: ['any', index] }));
  if ('not' in filter) return [{ filter: filter.not, path: ['not'] }];
  return [];
};

interface Place<Node> {
  readonly path: string;
  readonly filter: Node;
}

/** A filter and all that is inside it, outermost first, with paths such as `all.1.not`. */
export function nodes(filter: Filter, path?: Path): readonly Place<Filter>[];
export function nodes(filter: ResolvedFilter, path?: Path): readonly Place<ResolvedFilter>[];
export function nodes(filter: ResolvedFilter, path: Path = []): readonly Place<ResolvedFilter>[] {
  return [
    { path: path.join('.'), filter },
    ...childrenOf(filter).flatMap((child) => nodes(child.filter, [...path, ...child.path])),
  ];
}

/**
 * The filter with every segment reference replaced by what that segment stands for, all the way down.
 * @throws FilterError at the reference, when the segment is unknown, leads back to itself, or `definitionOf` throws one.
 */
export const resolveSegments = (filter: Filter, definitionOf: (id: string) => ResolvedFilter | undefined): ResolvedFilter => {
  const resolve = (node: ResolvedFilter, path: Path, inside: readonly string[]): ResolvedFilter => {
    if ('all' in node) return { all: node.all.map((child, index) => resolve(child, [...path, 'all', index], inside)) };
    if ('any' in node) return { any: node.any.map((child, index) => resolve(child, [...path, 'any', index], inside)) };
    if ('not' in node) return { not: resolve(node.not, [...path, 'not'], inside) };
    if (!('segment' in node)) return node;
    const at = [...path, 'segment'];
    if (inside.includes(node.segment)) throw new FilterError('this segment leads back to itself', at);
    return resolveInside(node.segment, at, [...inside, node.segment]);
  };
  // Whatever goes wrong inside a referenced segment is reported at the reference, the only node the caller can see.
  const resolveInside = (id: string, at: Path, inside: readonly string[]): ResolvedFilter => {
    try {
      const definition = definitionOf(id);
      if (!definition) throw new FilterError('there is no such segment', at);
      return resolve(definition, [], inside);
    } catch (error) {
      if (error instanceof FilterError) throw new FilterError(error.message, at);
      throw error;
    }
  };
  return resolve(filter, [], []);
};
