import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Compared } from '../conditions/compared';
import { Words } from '../parts/chips';
import { fieldSubject } from '../subject';
import { recordEdits } from '../tree';
import { withValue } from '../value-model';
import { lowered } from '../words';
import { FieldMenu } from './field-menu';
import type { RecordNodeProps } from './record-group';

interface FieldClauseProps extends RecordNodeProps {
  readonly joining: string | undefined;
}

/** "and brand is [Lindenhof]": one field of the record. */
export const FieldClause = ({ joining, ...props }: FieldClauseProps) => {
  const { activity, tree, path, inLines, onChange } = props;
  const node = recordEdits.at(tree, path);
  if (!node || !('field' in node)) return null;
  const condition = node.field;
  const field = (inLines ? activity.lineFields : activity.fields).find(({ key }) => key === condition.key);
  const subject = field && fieldSubject(field, activity.kind);
  const label = field?.label ?? condition.key;
  const remove = (
    <IconButton
      size="small"
      aria-label={`Remove ${lowered(label)}`}
      onClick={() => onChange(recordEdits.remove(tree, path).tree)}
    >
      <CloseIcon sx={{ fontSize: 16 }} />
    </IconButton>
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5, rowGap: 0.75, minWidth: 0 }}>
      {joining && <Words>{joining}</Words>}
      <FieldMenu {...props} label={lowered(label)} />
      {subject ? (
        <Compared
          subject={subject}
          operators={subject.operators}
          operator={condition.operator}
          value={condition.value}
          isNew
          trailing={remove}
          onChange={(operator, value) =>
            onChange(recordEdits.replace(tree, path, { field: withValue({ ...condition, operator }, value) }))
          }
        />
      ) : (
        remove
      )}
    </Box>
  );
};
