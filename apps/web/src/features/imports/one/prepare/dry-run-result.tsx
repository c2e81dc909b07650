import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import type { ImportDetailFragment } from '../../../../generated/graphql';
import { formatNumber, IfMay, plural, SentenceBanner, useFormat } from '../../../../shared';
import { ORDERS } from '../../kinds';
import { type Figure, Figures } from '../figures';
import { ProblemsTable } from '../problems-table';
import { SampleOrders } from './sample-orders';
import { SampleRows } from './sample-rows';

/** Problems are mostly alike: a few show what they are, the rest on demand. */
const FEW = 6;

type Result = NonNullable<ImportDetailFragment['dryRun']>;

interface DryRunResultProps {
  readonly result: Result;
  readonly kind: string;
  readonly actions: ReactNode;
}

/** What the import would do, in numbers and in the first records that it would save. */
export const DryRunResult = ({ result, kind, actions }: DryRunResultProps) => {
  const [all, setAll] = useState(false);
  const problems = all ? result.problems : result.problems.slice(0, FEW);
  const isOrders = kind === ORDERS;
  return (
    <Stack spacing={2.5}>
      <SentenceBanner>
        {isOrders ? <OrdersSentence result={result} /> : <RowsSentence result={result} />} <LeftOut result={result} />
      </SentenceBanner>
      <Figures figures={figuresOf(result, isOrders)} />
      {actions}
      <IfMay permission="personal:read">
        <Part title={isOrders ? 'The first orders' : 'The first rows, as they would be saved'}>
          {isOrders ? <SampleOrders orders={result.sampleOrders} /> : <SampleRows rows={result.sampleRows} />}
        </Part>
      </IfMay>
      {result.problems.length > 0 && (
        <Part title={`The first ${problems.length} of ${plural(result.problemCount + result.notedCount, 'remark')}`}>
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

const OrdersSentence = ({ result: { orders, customers, returns, from, to } }: { readonly result: Result }) => {
  const format = useFormat();
  return (
    <>
      Would save <strong>{formatNumber(orders)} orders</strong> of <strong>{formatNumber(customers)} customers</strong>
      {from && to && ` from ${format.day(from)} to ${format.day(to)}`}, {formatNumber(returns)} of them returns.
    </>
  );
};

const RowsSentence = ({ result: { goodRows, from, to } }: { readonly result: Result }) => {
  const format = useFormat();
  return (
    <>
      Would save <strong>{plural(goodRows, 'row')}</strong>
      {from && to && ` from ${format.day(from)} to ${format.day(to)}`}.
    </>
  );
};

const LeftOut = ({ result: { rows, goodRows, problemCount, notedCount } }: { readonly result: Result }) => (
  <>
    {problemCount === 0 ? 'Every row can be read.' : `${plural(rows - goodRows, 'row')} left out.`}
    {notedCount > 0 && ` ${plural(notedCount, 'value')} saved with a note.`}
  </>
);

const figuresOf = (result: Result, isOrders: boolean): readonly Figure[] => [
  { label: 'rows', value: result.rows },
  { label: 'good rows', value: result.goodRows },
  ...(isOrders
    ? [
        { label: 'orders', value: result.orders },
        { label: 'of them returns', value: result.returns },
        { label: 'customers', value: result.customers },
      ]
    : []),
  { label: 'notes', value: result.notedCount },
  { label: 'problems', value: result.problemCount, tone: 'warning' },
];

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box>
    <Typography variant="h4" component="h3" sx={{ mb: 0.5 }}>
      {title}
    </Typography>
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}>{children}</Box>
  </Box>
);
