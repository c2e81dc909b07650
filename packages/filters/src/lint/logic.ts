import { areSame, type Effort, type Formula, isAlways, isNever, TRUE, type Universe } from './formula';
import type { Hint, HintCode } from './hint';
import { formulaOf, type LintNode, neutral } from './node';

const MESSAGES = {
  ALWAYS_TRUE: 'This is always so: it lets everybody through.',
  NEVER_TRUE: 'This can never be so.',
  CONTRADICTORY: 'These contradict each other: nothing can be all of this at once.',
  REDUNDANT: 'Leaving this out changes nothing: the rest says it already.',
  UNREACHABLE: 'It never comes to this: the rest rules it out.',
} as const satisfies Partial<Record<HintCode, string>>;

const hint = ({ path }: LintNode, code: keyof typeof MESSAGES): Hint => ({ path, code, message: MESSAGES[code] });

type Verdict = 'ALWAYS' | 'NEVER' | 'OPEN';

/** Hints on what a tree says, whatever it is about. */
export const logicHints = (root: LintNode, universe: Universe, effort: Effort): readonly Hint[] => {
  const verdicts = new Map<LintNode, Verdict>();
  const judge = (node: LintNode): void => {
    for (const child of node.children) judge(child);
    const formula = formulaOf(node);
    if (isNever(formula, universe, effort)) verdicts.set(node, 'NEVER');
    else verdicts.set(node, isAlways(formula, universe, effort) ? 'ALWAYS' : 'OPEN');
  };
  judge(root);
  const settled = everyNode(root).flatMap((node) => settledHint(node, verdicts));
  const hints = [...settled, ...needlessHints(root, { universe, effort, verdicts })];
  const order = everyNode(root).map(({ path }) => path);
  return hints.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
};

const everyNode = (node: LintNode): readonly LintNode[] => [node, ...node.children.flatMap(everyNode)];

/** A group is only spoken of where none of its members explains it; “everyone” alone is what somebody wanted to say. */
const settledHint = (node: LintNode, verdicts: ReadonlyMap<LintNode, Verdict>): Hint[] => {
  const verdict = verdicts.get(node);
  if (verdict === 'OPEN' || node.kind === 'everyone' || node.kind === 'not') return [];
  const explained = node.children.some(
    (child) => verdicts.get(child) !== 'OPEN' && (child.kind !== 'everyone' || node.children.length === 1),
  );
  if (explained) return [];
  if (verdict === 'ALWAYS') return [hint(node, 'ALWAYS_TRUE')];
  return [hint(node, node.kind === 'condition' ? 'NEVER_TRUE' : 'CONTRADICTORY')];
};

interface Judged {
  readonly universe: Universe;
  readonly effort: Effort;
  readonly verdicts: ReadonlyMap<LintNode, Verdict>;
}

/**
 * Members of groups that could be left out. They are left out one after the other, the last first, so that of two that say
 * the same only the later one is spoken of, and leaving out all that are spoken of changes nothing either.
 */
const needlessHints = (root: LintNode, { universe, effort, verdicts }: Judged): Hint[] => {
  const whole = formulaOf(root);
  const left = new Map<LintNode, Formula>();
  const hints: Hint[] = [];
  const isSame = (replaced: ReadonlyMap<LintNode, Formula>): boolean =>
    areSame(formulaOf(root, replaced), whole, universe, effort);

  const isNeedless = (member: LintNode, group: LintNode): boolean => {
    const others = group.children.filter((other) => other !== member && !left.has(other));
    const isSettled = verdicts.get(member) !== 'OPEN' && member.kind !== 'everyone';
    if (group.kind === 'not' || others.length === 0 || isSettled) return false;
    // Alone, and together with those that are left out already.
    const without = neutral(group);
    return isSame(new Map([[member, without]])) && isSame(new Map([...left, [member, without]]));
  };

  /** Whether nobody for whom the answer could depend on a member is such as it asks for. */
  const isRuledOut = (member: LintNode, isNegated: boolean): boolean => {
    const reached = formulaOf(root, new Map([[member, TRUE]]));
    return isNever({ all: [isNegated ? { not: reached } : reached, formulaOf(member)] }, universe, effort);
  };

  const visit = (group: LintNode, isNegated: boolean): void => {
    // What is settled anyway depends on none of its members, which has been said.
    if (verdicts.get(group) !== 'OPEN') return;
    for (const member of [...group.children].reverse()) {
      if (isNeedless(member, group)) {
        left.set(member, neutral(group));
        hints.push(hint(member, group.kind === 'any' && isRuledOut(member, isNegated) ? 'UNREACHABLE' : 'REDUNDANT'));
      } else {
        visit(member, isNegated !== (group.kind === 'not'));
      }
    }
  };

  visit(root, false);
  return hints;
};
