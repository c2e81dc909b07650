import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { formatNumber } from './format';

interface LoadMoreProps {
  readonly shown: number;
  readonly total: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** "25 of 143" and the button for the next ones; nothing at all when everything is on the page. */
export const LoadMore = ({ shown, total, hasMore, loading, onMore }: LoadMoreProps) => {
  if (!hasMore && !loading) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 2, py: 2 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {formatNumber(shown)} of {formatNumber(total)}
      </Typography>
      <Button variant="outlined" color="inherit" loading={loading} onClick={onMore}>
        Show more
      </Button>
    </Box>
  );
};

interface LoadMoreOfProps {
  readonly list: {
    readonly nodes: readonly unknown[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** The same of a list as the API answers it. */
export const LoadMoreOf = ({ list, ...rest }: LoadMoreOfProps) => (
  <LoadMore shown={list.nodes.length} total={list.totalCount} hasMore={list.pageInfo.hasNextPage} {...rest} />
);
