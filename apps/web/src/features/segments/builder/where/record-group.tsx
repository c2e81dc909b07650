import Box from '@mui/material/Box';
import type { Path, RecordFilter } from '@muster/filters';
import type { CatalogActivity } from '../catalog-index';
import { Sentence, Words } from '../parts/chips';
import { GroupRail } from '../parts/group-rail';
import { WordMenu } from '../parts/word-menu';
import { type Group, type GroupMode, pathText, recordEdits, recordShape } from '../tree';
import { AddToRecord } from './add-to-record';
import { FieldClause } from './field-clause';
import { RecordGroupMenu } from './record-group-menu';

export interface RecordNodeProps {
  readonly activity: CatalogActivity;
  /** The whole of what is asked of the record; `path` says which part of it is drawn here. */
  readonly tree: RecordFilter;
  readonly path: Path;
  /** Inside `lines` the fields are those of a line. */
  readonly inLines?: boolean;
  readonly onChange: (tree: RecordFilter) => void;
}

const MODES = [
  { value: 'all', label: 'all of' },
  { value: 'any', label: 'any of' },
  { value: 'none', label: 'none of' },
] as const;

const JOINING: Readonly<Record<GroupMode, string>> = { all: 'and', any: 'or', none: 'or', lines: 'and' };

export const RecordGroup = (props: RecordNodeProps) => {
  const { activity, tree, path, onChange } = props;
  const node = recordEdits.at(tree, path);
  const group = node && recordShape.open(node);
  if (!group) return null;
  const inLines = props.inLines === true || group.mode === 'lines';
  const root = path.length === 0;
  const members = group.children.map((child, position) => {
    const childPath = recordEdits.memberPath(tree, path, position);
    const key = pathText(childPath);
    if (recordShape.open(child)) return <RecordGroup key={key} {...props} inLines={inLines} path={childPath} />;
    return (
      <FieldClause
        key={key}
        {...props}
        inLines={inLines}
        path={childPath}
        joining={position > 0 ? JOINING[group.mode] : undefined}
      />
    );
  });
  const add = <AddToRecord {...{ activity, tree, path, onChange, inLines }} />;
  if (root) {
    // Goes on in the sentence that the activity began; only nested groups take lines of their own.
    return (
      <>
        <RootWords {...props} group={group} />
        {members}
        {add}
      </>
    );
  }
  return (
    <Box sx={{ flexBasis: '100%' }}>
      <GroupRail mode={group.mode === 'lines' ? 'all' : group.mode} thin>
        <Sentence>
          <NestedWords {...props} group={group} />
          {members}
          {add}
          <RecordGroupMenu {...props} />
        </Sentence>
      </GroupRail>
    </Box>
  );
};

interface WordsProps extends RecordNodeProps {
  readonly group: Group<RecordFilter>;
}

const RootWords = ({ group, ...props }: WordsProps) => {
  if (group.children.length === 0) return null;
  if (group.children.length === 1 && group.mode !== 'none') return <Words>where</Words>;
  return (
    <>
      <Words>where</Words>
      <ModeMenu {...props} group={group} />
    </>
  );
};

const NestedWords = ({ group, ...props }: WordsProps) =>
  group.mode === 'lines' ? <Words>on one and the same line</Words> : <ModeMenu {...props} group={group} />;

const ModeMenu = ({ tree, path, group, onChange }: WordsProps) => (
  <WordMenu
    label="How these belong together"
    text={MODES.find(({ value }) => value === group.mode)?.label ?? 'all of'}
    value={group.mode}
    options={MODES}
    onChange={(mode) => onChange(recordEdits.setMode(tree, path, mode).tree)}
  />
);
