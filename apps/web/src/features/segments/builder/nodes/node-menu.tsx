import type { Filter, Path } from '@muster/filters';
import { type RowAction, RowMenu } from '../../../../shared';
import { useScene } from '../builder-context';
import { filterEdits, type Group } from '../tree';

interface NodeMenuProps {
  readonly path: Path;
  /** Left out for a condition. */
  readonly group?: Group<Filter>;
}

export const NodeMenu = ({ path, group }: NodeMenuProps) => {
  const { builder } = useScene();
  const { filter, apply } = builder;
  const parent = filterEdits.parentOf(filter, path);
  const up = filterEdits.move(filter, path, 'UP');
  const down = filterEdits.move(filter, path, 'DOWN');
  const wrapMode = parent?.group.mode === 'all' ? 'any' : 'all';
  const actions: readonly RowAction[] = [
    { label: 'Move up', keys: 'Alt ↑', disabled: !up, run: () => apply(up) },
    { label: 'Move down', keys: 'Alt ↓', disabled: !down, run: () => apply(down) },
    { label: 'Duplicate', run: () => apply(filterEdits.duplicate(filter, path)) },
    { label: 'Put into a group', run: () => apply(filterEdits.wrap(filter, path, wrapMode)) },
    ...(group ? [{ label: 'Ungroup', run: () => apply(filterEdits.ungroup(filter, path)) }] : []),
    { label: 'Delete', keys: 'Del', danger: true, run: () => apply(filterEdits.remove(filter, path)) },
  ];
  return <RowMenu label={group ? 'What to do with this group' : 'What to do with this condition'} actions={actions} />;
};
