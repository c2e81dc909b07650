import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, usePersonal } from '../../../shared';

interface CustomerNameProps {
  readonly customer: { readonly id: string; readonly displayName: string; readonly email: string | null };
  /** Where the cells of a grid share one stop of the keyboard. */
  readonly tabIndex?: number;
}

export const CustomerName = ({ customer: { id, displayName, email }, tabIndex }: CustomerNameProps) => {
  const personal = usePersonal();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Link to={`/customers/${id}`} color="inherit" {...(tabIndex !== undefined && { tabIndex })} sx={{ fontWeight: 600 }}>
        {displayName}
      </Link>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {personal(email, 'no email address')}
      </Typography>
    </Box>
  );
};
