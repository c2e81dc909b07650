import DownloadRounded from '@mui/icons-material/DownloadRounded';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ImportProblemsQuery } from '../../../../generated/graphql';
import { LoadMoreOf, Panel } from '../../../../shared';
import { ProblemsTable } from '../problems-table';

interface ProblemsPanelProps {
  readonly problems: NonNullable<ImportProblemsQuery['import']>['problems'];
  readonly errorFileUrl: string | null;
  readonly loadingMore: boolean;
  readonly onMore: () => void;
}

export const ProblemsPanel = ({ problems, errorFileUrl, loadingMore, onMore }: ProblemsPanelProps) => (
  <Panel
    flush
    title="What was left out or noted"
    action={
      errorFileUrl && (
        <Button href={errorFileUrl} download variant="outlined" color="inherit" startIcon={<DownloadRounded />}>
          Download as CSV
        </Button>
      )
    }
  >
    <Typography color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
      Mend what was left out in the downloaded file and import that one; what is saved already is not doubled.
    </Typography>
    <ProblemsTable problems={problems.nodes} />
    <LoadMoreOf list={problems} loading={loadingMore} onMore={onMore} />
  </Panel>
);
