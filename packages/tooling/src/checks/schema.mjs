import { createRequire } from 'node:module';
import { fromRoot } from '../root.mjs';

const { buildSchema, findBreakingChanges } = createRequire(fromRoot('apps/server/package.json'))('graphql');

/** The committed SDL must be what the code gives. */
export const staleSchemaProblems = (committed, printed) =>
  committed.trim() === printed.trim()
    ? []
    : [
        'apps/server/schema.graphql is not what the code gives: run node apps/server/dist/cli.js schema > apps/server/schema.graphql',
      ];

/**
 * What clients of the old schema would lose without having been warned by a deprecation.
 * `accepted` are breaking changes made on purpose: { change, reason }.
 */
export function breakingProblems({ before, after, accepted }) {
  const old = buildSchema(before);
  const allowed = new Set(accepted.filter(({ reason }) => reason?.trim()).map(({ change }) => change));
  return findBreakingChanges(old, buildSchema(after))
    .map(({ description }) => description)
    .filter((change) => !(wasDeprecated(old, change) || allowed.has(change)))
    .map(
      (change) => `Breaks clients: ${change} Deprecate it first, or accept it with a reason in apps/server/schema.breaking.json.`,
    );
}

const REMOVALS = [
  { sentence: /^(\w+)\.(\w+) was removed\.$/, find: (type, [name]) => type?.getFields?.()[name] },
  { sentence: /^(\w+)\.(\w+) arg (\w+) was removed\.$/, find: (type, [name, arg]) => argument(type, name, arg) },
  { sentence: /^(?<value>\w+) was removed from enum type (?<type>\w+)\.$/, find: (type, [name]) => type?.getValue?.(name) },
];

const argument = (type, field, name) => type?.getFields?.()[field]?.args.find((arg) => arg.name === name);

/** Removing is what a deprecation announces; a changed type is not. */
function wasDeprecated(schema, change) {
  return REMOVALS.some(({ sentence, find }) => {
    const match = sentence.exec(change);
    if (!match) return false;
    const { type, value } = match.groups ?? {};
    const removed = type ? find(schema.getType(type), [value]) : find(schema.getType(match[1]), match.slice(2));
    return removed?.deprecationReason !== undefined && removed.deprecationReason !== null;
  });
}
