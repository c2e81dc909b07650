import type { AttributeEntry } from '../catalog/types';
import { LIMITS } from '../limits';
import type { AttributeCondition, Path } from '../tree';
import { parseComparison } from './operator';
import { checkMembers, members, refuse, requiredText, shown } from './shape';
import type { Walk } from './walk';

const parseProgram = (
  present: ReadonlyMap<string, unknown>,
  { label, program }: AttributeEntry,
  path: Path,
): string | undefined => {
  const here = [...path, 'program'];
  if (!present.has('program')) return program === 'REQUIRED' ? refuse(`${label} is kept by program: name one`, here) : undefined;
  if (!program) return refuse(`${label} is not kept by program`, here);
  const name = requiredText(present, 'program', path);
  return name.length > LIMITS.textLength ? refuse(`text has at most ${LIMITS.textLength} characters`, here) : name;
};

/** Of a program whose tiers are described, no others can be asked for. */
const withTiers = (entry: AttributeEntry, program: string | undefined, { catalog }: Walk): AttributeEntry => {
  const tiers = entry.tiers && program !== undefined ? (catalog.program(program)?.tiers ?? []) : [];
  return tiers.length === 0 ? entry : { ...entry, choices: tiers.map((value) => ({ value, label: value })) };
};

export const parseAttribute = (input: unknown, path: Path, walk: Walk): AttributeCondition => {
  const present = members(input, path, 'an attribute condition');
  checkMembers(present, ['key', 'operator', 'value', 'program'], path);
  const key = requiredText(present, 'key', path);
  const entry = walk.catalog.attribute(key) ?? refuse(`there is no attribute ${shown(key)}`, [...path, 'key']);
  const program = parseProgram(present, entry, path);
  const condition = parseComparison(present, { key, entry: withTiers(entry, program, walk), path, currency: walk.currency });
  return program === undefined ? condition : { ...condition, program };
};
