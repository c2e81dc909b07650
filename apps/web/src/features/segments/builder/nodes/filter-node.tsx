import type { Path } from '@muster/filters';
import { useScene } from '../builder-context';
import { filterEdits, filterShape } from '../tree';
import { ConditionRow } from './condition-row';
import { GroupNode } from './group-node';

export interface FilterNodeProps {
  readonly path: Path;
  /** The word between this node and the one before it. */
  readonly joining?: string | undefined;
}

export const FilterNode = (props: FilterNodeProps) => {
  const { builder } = useScene();
  const node = filterEdits.at(builder.filter, props.path);
  if (!node) return null;
  const group = filterShape.open(node);
  return group ? <GroupNode {...props} group={group} /> : <ConditionRow path={props.path} node={node} />;
};
