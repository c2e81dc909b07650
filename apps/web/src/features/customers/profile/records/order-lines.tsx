import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { formatNumber, useFormat } from '../../../../shared';
import type { Order } from './order-list';

export const OrderLines = ({ order }: { readonly order: Order }) => {
  const { money } = useFormat();
  return (
    <Box sx={{ overflowX: 'auto', bgcolor: 'background.default' }}>
      <Table size="small" aria-label={`Lines of order ${order.sourceId}`}>
        <TableHead>
          <TableRow>
            <TableCell>Product</TableCell>
            <TableCell>SKU</TableCell>
            <TableCell align="right">Pieces</TableCell>
            <TableCell align="right">Amount</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {order.lines.map((line, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order's lines have no key of their own and never change place.
            <TableRow key={position}>
              <TableCell>
                {line.name ?? line.sku}
                {(line.brand || line.tags.length > 0) && (
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {[line.brand, ...line.tags].filter(Boolean).join(' · ')}
                  </Typography>
                )}
              </TableCell>
              <TableCell>{line.sku}</TableCell>
              <TableCell align="right">{formatNumber(line.quantity)}</TableCell>
              <TableCell align="right">{money(line.amount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
