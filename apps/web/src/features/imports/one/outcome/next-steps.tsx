import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { IfMay, LinkButton, Panel } from '../../../../shared';

export const NextSteps = () => (
  <Panel title="What now">
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography color="textSecondary">All of it counts in every segment from now on.</Typography>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <IfMay permission="segments:write">
          <LinkButton to="/segments/new">Build a segment from these customers</LinkButton>
        </IfMay>
        <LinkButton to="/customers" variant="outlined" color="inherit">
          See the customers
        </LinkButton>
      </Stack>
    </Stack>
  </Panel>
);
