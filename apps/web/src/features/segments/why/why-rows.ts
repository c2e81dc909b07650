import type { WhyWordsFragment } from '../../../generated/graphql';
import { lineText } from '../line-text';

export type WhyNode = WhyWordsFragment['nodes'][number];

/** A line of an explanation: a group with its heading, or a condition with what it rests on. */
export interface WhyRow {
  readonly key: string;
  readonly depth: number;
  readonly text: string;
  readonly isGroup: boolean;
  readonly holds: boolean;
  readonly changesAt: string | null;
  /** Where the evidence stands; of a condition that is negated, the condition itself. */
  readonly evidence: WhyNode | undefined;
}

type Form = 'all' | 'any' | 'not' | 'segment' | 'condition';

/** What stands right below a node says what it is. */
const formOf = ({ path }: WhyNode, nodes: readonly WhyNode[]): Form => {
  const start = path === '' ? '' : `${path}.`;
  const below = nodes.find((node) => node.path !== path && node.path.startsWith(start));
  const step = below?.path.slice(start.length).split('.')[0];
  return step === 'all' || step === 'any' || step === 'not' || step === 'segment' ? step : 'condition';
};

const childrenOf = ({ path }: WhyNode, form: Form, nodes: readonly WhyNode[]): readonly WhyNode[] => {
  const start = path === '' ? form : `${path}.${form}`;
  const isChild = form === 'all' || form === 'any' ? new RegExp(`^${start.replaceAll('.', '[.]')}[.][0-9]+$`) : undefined;
  return nodes.filter((node) => (isChild ? isChild.test(node.path) : node.path === start));
};

const HEADINGS = { all: 'All of these', any: 'At least one of these' } as const;
const NEGATED = { all: 'Not all of these together', any: 'None of these' } as const;

/** An explanation as people read it: "not any of" in one line, and a root that only holds the others together in none. */
export const whyRows = ({ nodes }: Pick<WhyWordsFragment, 'nodes'>): readonly WhyRow[] => {
  const rowsOf = (node: WhyNode, depth: number): readonly WhyRow[] => {
    const { path: key, sentence, holds, changesAt } = node;
    const form = formOf(node, nodes);
    const row = { key, depth, holds, changesAt };
    const below = (parent: WhyNode, of: Form) => childrenOf(parent, of, nodes).flatMap((child) => rowsOf(child, depth + 1));
    if (form === 'all' || form === 'any') {
      return [{ ...row, text: HEADINGS[form], isGroup: true, evidence: undefined }, ...below(node, form)];
    }
    const [only] = form === 'not' ? childrenOf(node, form, nodes) : [];
    const inside = only && formOf(only, nodes);
    if (only && (inside === 'all' || inside === 'any')) {
      return [{ ...row, text: NEGATED[inside], isGroup: true, evidence: undefined }, ...below(only, inside)];
    }
    const evidence = only ?? node;
    const references = inside === 'segment' || form === 'segment' ? below(evidence, 'segment') : [];
    return [{ ...row, text: lineText(sentence), isGroup: references.length > 0, evidence }, ...references];
  };
  const [root] = nodes;
  if (!root) return [];
  const [first, ...others] = rowsOf(root, 0);
  const isFrame = first?.isGroup === true && first.evidence === undefined && formOf(root, nodes) !== 'not';
  return isFrame && others.length > 0 && first.text === HEADINGS.all
    ? others.map((row) => ({ ...row, depth: row.depth - 1 }))
    : [first, ...others].filter((row) => row !== undefined);
};
