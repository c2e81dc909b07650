import { RowMenu } from '../../../../shared';
import { recordEdits } from '../tree';
import type { RecordNodeProps } from './record-group';

export const RecordGroupMenu = ({ tree, path, onChange }: RecordNodeProps) => (
  <RowMenu
    label="What to do with this group"
    actions={[
      { label: 'Ungroup', run: () => onChange(recordEdits.ungroup(tree, path).tree) },
      { label: 'Duplicate', run: () => onChange(recordEdits.duplicate(tree, path).tree) },
      { label: 'Remove', danger: true, run: () => onChange(recordEdits.remove(tree, path).tree) },
    ]}
  />
);
