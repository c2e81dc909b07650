import type { Filter } from '@muster/filters';
import type { LiveAudienceQuery } from '../../../generated/graphql';
import type { Problem } from '../../../shared';
import type { Missing } from './missing';
import { filterEdits, parsePath } from './tree';

/** The drawn node that a path of the server is about: `all.0.attribute.value` is about the condition `all.0`. */
export const nodeAbout = (filter: Filter, path: string): string => {
  const steps = path.split('.').filter((step) => step !== 'filter' && step !== 'input');
  for (let length = steps.length; length > 0; length -= 1) {
    const candidate = steps.slice(0, length).join('.');
    if (filterEdits.at(filter, parsePath(candidate))) return candidate;
  }
  return '';
};

/** What stands below each node: what it lacks, and what the server refused about it. */
export const problemsByNode = (
  filter: Filter,
  missing: readonly Missing[],
  refused: Problem | undefined,
): ReadonlyMap<string, readonly string[]> => {
  const problems = new Map<string, readonly string[]>();
  const add = (path: string, message: string) => problems.set(path, [...(problems.get(path) ?? []), message]);
  for (const { path, message } of missing) add(path, message);
  if (refused?.path !== undefined) add(nodeAbout(filter, refused.path), refused.text);
  return problems;
};

type Hint = LiveAudienceQuery['audience']['hints'][number];

/** What is odd about each node, quietly; of what stands inside a condition, at the condition. */
export const hintsByNode = (filter: Filter, hints: readonly Hint[]): ReadonlyMap<string, readonly string[]> => {
  const byNode = new Map<string, readonly string[]>();
  for (const { path, message } of hints) {
    const node = nodeAbout(filter, path);
    const known = byNode.get(node) ?? [];
    if (!known.includes(message)) byNode.set(node, [...known, message]);
  }
  return byNode;
};
