import Box from '@mui/material/Box';
import type { Filter, Path } from '@muster/filters';
import { useScene } from '../builder-context';
import { GroupRail } from '../parts/group-rail';
import { filterEdits, filterShape, type Group, type GroupMode, pathText } from '../tree';
import { AddBar } from './add-bar';
import { BlankStart } from './blank-start';
import { ConditionRow } from './condition-row';
import { GroupHeader } from './group-header';
import { NodeProblems } from './node-problems';

interface FilterNodeProps {
  readonly path: Path;
  /** The word between this node and the one before it. */
  readonly joining?: string | undefined;
}

/** A node of the tree and all that is inside it. It and the group stand in one file because each draws the other. */
export const FilterNode = (props: FilterNodeProps) => {
  const { builder } = useScene();
  const node = filterEdits.at(builder.filter, props.path);
  if (!node) return null;
  const group = filterShape.open(node);
  return group ? <GroupNode {...props} group={group} /> : <ConditionRow path={props.path} node={node} />;
};

interface GroupNodeProps extends FilterNodeProps {
  readonly group: Group<Filter>;
}

const JOINING: Readonly<Record<GroupMode, string>> = { all: 'and', any: 'or', none: 'or', lines: 'and' };

/** A group with its rail; its members stand below its head, and new ones are added at its foot. */
const GroupNode = ({ path, joining, group }: GroupNodeProps) => {
  const { builder } = useScene();
  if (path.length === 0 && group.children.length === 0) return <BlankStart />;
  return (
    <GroupRail
      mode={group.mode === 'lines' ? 'all' : group.mode}
      role="group"
      aria-label={`Group: ${group.mode} of these`}
      data-node={pathText(path)}
    >
      <GroupHeader path={path} joining={joining} group={group} />
      <NodeProblems path={path} />
      <Box sx={{ display: 'grid', gap: 1, mt: 1 }}>
        {group.children.map((_, position) => {
          const childPath = filterEdits.memberPath(builder.filter, path, position);
          return (
            <FilterNode key={pathText(childPath)} path={childPath} joining={position > 0 ? JOINING[group.mode] : undefined} />
          );
        })}
        <AddBar path={path} group={group} />
      </Box>
    </GroupRail>
  );
};
