import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import { formatNumber, Panel } from '../../../shared';

interface ReasonsProps {
  readonly title: string;
  readonly rows: readonly { readonly reason: string; readonly label: string; readonly count: number }[];
  readonly none: string;
}

/** Causes with how many customers each one holds back. */
export const Reasons = ({ title, rows, none }: ReasonsProps) => (
  <Panel title={title}>
    {rows.length === 0 ? (
      <Typography color="textSecondary">{none}</Typography>
    ) : (
      <List disablePadding>
        {rows.map(({ reason, label, count }) => (
          <ListItem
            key={reason}
            disableGutters
            divider
            sx={{ justifyContent: 'space-between', gap: 2, '&:last-child': { borderBottom: 0, pb: 0 } }}
          >
            <span>{label}</span>
            <strong>{formatNumber(count)}</strong>
          </ListItem>
        ))}
      </List>
    )}
  </Panel>
);
