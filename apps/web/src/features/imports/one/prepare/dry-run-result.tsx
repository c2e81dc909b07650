import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import type { ImportDetailFragment } from '../../../../generated/graphql';
import { formatNumber, plural, SentenceBanner, useFormat } from '../../../../shared';
import { Figures } from '../figures';
import { ProblemsTable } from '../problems-table';
import { SampleOrders } from './sample-orders';

/** Problems are mostly alike: a few show what they are, the rest on demand. */
const FEW = 6;

type Result = NonNullable<ImportDetailFragment['dryRun']>;

/** What the import would do, in numbers and in the first orders that it would save. */
export const DryRunResult = ({ result, actions }: { readonly result: Result; readonly actions: ReactNode }) => {
  const [all, setAll] = useState(false);
  const problems = all ? result.problems : result.problems.slice(0, FEW);
  const format = useFormat();
  return (
    <Stack spacing={2.5}>
      <SentenceBanner>
        Would save <strong>{formatNumber(result.orders)} orders</strong> of{' '}
        <strong>{formatNumber(result.customers)} customers</strong>
        {result.from && result.to && ` from ${format.day(result.from)} to ${format.day(result.to)}`},{' '}
        {formatNumber(result.returns)} of them returns.{' '}
        {result.problemCount === 0
          ? 'Every row can be read.'
          : `${formatNumber(result.rows - result.goodRows)} rows are left out.`}
      </SentenceBanner>
      <Figures
        figures={[
          { label: 'rows', value: result.rows },
          { label: 'good rows', value: result.goodRows },
          { label: 'orders', value: result.orders },
          { label: 'of them returns', value: result.returns },
          { label: 'customers', value: result.customers },
          { label: 'problems', value: result.problemCount, tone: 'warning' },
        ]}
      />
      {actions}
      <Part title="The first orders">
        <SampleOrders orders={result.sampleOrders} />
      </Part>
      {result.problems.length > 0 && (
        <Part title={`The first ${problems.length} of ${plural(result.problemCount, 'problem')}`}>
          <ProblemsTable problems={problems} />
          {problems.length < result.problems.length && (
            <Button onClick={() => setAll(true)} sx={{ m: 1 }}>
              Show {result.problems.length - problems.length} more
            </Button>
          )}
        </Part>
      )}
    </Stack>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box>
    <Typography variant="h4" component="h3" sx={{ mb: 0.5 }}>
      {title}
    </Typography>
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>{children}</Box>
  </Box>
);
