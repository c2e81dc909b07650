import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A table of the height that the loaded one will have. */
export const TableSkeleton = ({ rows = 6, columns = 4 }: { readonly rows?: number; readonly columns?: number }) => (
  <Card role="status" aria-busy="true" aria-label="Loading">
    <Box sx={{ px: 2, py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Skeleton width={160} />
    </Box>
    {many(rows).map((row) => (
      <Box
        key={row}
        sx={{
          display: 'flex',
          gap: 4,
          px: 2,
          height: 64,
          alignItems: 'center',
          borderBottom: row + 1 < rows ? 1 : 0,
          borderColor: 'divider',
        }}
      >
        <Box sx={{ flex: 3 }}>
          <Skeleton width="40%" />
          <Skeleton width="75%" height={14} />
        </Box>
        {many(columns - 1).map((column) => (
          <Skeleton key={column} sx={{ flex: 1, display: { xs: column ? 'none' : 'block', sm: 'block' } }} />
        ))}
      </Box>
    ))}
  </Card>
);

export const PanelSkeleton = ({ lines = 4, height }: { readonly lines?: number; readonly height?: number }) => (
  <Card role="status" aria-busy="true" aria-label="Loading" sx={{ p: 2.5, minHeight: height }}>
    <Skeleton width="35%" height={28} />
    {many(lines).map((line) => (
      <Skeleton key={line} width={`${90 - ((line * 17) % 40)}%`} />
    ))}
  </Card>
);

export const HeaderSkeleton = () => (
  <Box role="status" aria-busy="true" aria-label="Loading" sx={{ mb: 3 }}>
    <Skeleton width={280} height={36} />
    <Skeleton width={180} />
  </Box>
);
