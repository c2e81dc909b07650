import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { DeliveryStatus } from '../../../generated/graphql';
import { formatNumber, formatShare } from '../../../shared';
import { shownBuckets, tally } from '../conservation';
import { DELIVERY_STATUS } from '../delivery-status';
import { StackedBar } from '../stacked-bar';
import { BUCKET_COLOUR } from './bucket-colour';
import type { ReportedCampaign } from './report-page';

interface BucketsProps {
  readonly progress: ReportedCampaign['progress'];
  readonly underWay: boolean;
  readonly onShow: (status: DeliveryStatus) => void;
}

/** One bar for everybody who matched; each bucket is a part of it, and together they are all of it. */
export const Buckets = ({ progress, underWay, onShow }: BucketsProps) => {
  const buckets = shownBuckets(progress.buckets, underWay);
  return (
    <>
      <StackedBar
        label="Everybody who matched"
        height={16}
        parts={buckets.map(({ status, count }) => ({
          key: status,
          label: DELIVERY_STATUS[status].label,
          count,
          colour: BUCKET_COLOUR[status],
        }))}
      />
      <Table size="small" sx={{ my: 1.5 }} aria-label="Everybody who matched, by what became of them">
        <TableBody>
          {buckets.map(({ status, count }) => (
            <TableRow key={status}>
              <TableCell component="th" scope="row" sx={{ px: 0, fontWeight: 400 }}>
                <Box sx={{ display: 'flex', gap: 1.25 }}>
                  <Box
                    aria-hidden
                    sx={{ width: 10, height: 10, mt: '5px', borderRadius: '3px', flexShrink: 0, bgcolor: BUCKET_COLOUR[status] }}
                  />
                  <Box>
                    <Link
                      component="button"
                      color="textPrimary"
                      onClick={() => onShow(status)}
                      sx={{ font: 'inherit', fontWeight: 600 }}
                    >
                      {DELIVERY_STATUS[status].label}
                    </Link>
                    <Typography variant="body2" color="textSecondary" component="p">
                      {DELIVERY_STATUS[status].meaning}
                    </Typography>
                  </Box>
                </Box>
              </TableCell>
              <TableCell align="right" sx={{ fontWeight: 650, verticalAlign: 'top' }}>
                {formatNumber(count)}
              </TableCell>
              <TableCell align="right" sx={{ px: 0, width: 88, color: 'text.secondary', verticalAlign: 'top' }}>
                {formatShare(count, progress.matched)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Conservation progress={progress} />
    </>
  );
};

/** "1,486 matched = 1,102 sent + 384 not sent": nobody is lost on the way, or the page says so. */
const Conservation = ({ progress: { matched, conserved, buckets } }: Pick<BucketsProps, 'progress'>) => {
  const { sent, waiting, notSent, total } = tally(buckets);
  if (!conserved) {
    return (
      <Alert severity="error">
        {formatNumber(matched)} matched, but the buckets add up to {formatNumber(total)}. Please report this with the campaign’s
        address.
      </Alert>
    );
  }
  return (
    <Typography sx={{ pt: 0.5 }}>
      <strong>{formatNumber(matched)} matched</strong> = {formatNumber(sent)} sent
      {waiting > 0 && ` + ${formatNumber(waiting)} waiting`} + {formatNumber(notSent)} not sent
    </Typography>
  );
};
