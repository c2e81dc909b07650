import { type Formula, TRUE } from './formula';

/** A node of a filter, or of what is asked of a record, as far as the lint looks at it. */
export interface LintNode {
  readonly path: string;
  readonly kind: 'all' | 'any' | 'not' | 'condition' | 'everyone';
  readonly children: readonly LintNode[];
  /** Of a condition. */
  readonly formula: Formula;
}

/** What a node says, with some of the nodes in it replaced. */
export const formulaOf = (node: LintNode, replaced: ReadonlyMap<LintNode, Formula> = new Map()): Formula => {
  const other = replaced.get(node);
  if (other) return other;
  const parts = node.children.map((child) => formulaOf(child, replaced));
  switch (node.kind) {
    case 'all':
      return { all: parts };
    case 'any':
      return { any: parts };
    case 'not':
      return { not: parts[0] ?? TRUE };
    default:
      return node.formula;
  }
};

/** What a member of a group is replaced with where it is left out. */
export const neutral = ({ kind }: LintNode): Formula => ({ constant: kind === 'all' });
