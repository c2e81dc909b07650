import DownloadRounded from '@mui/icons-material/DownloadRounded';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RowMenu, useMay } from '../../../../shared';
import { EraseDialog } from './erase-dialog';

interface CustomerActionsProps {
  readonly customer: { readonly id: string; readonly sourceId: string; readonly displayName: string };
}

export const CustomerActions = ({ customer }: CustomerActionsProps) => {
  const [erasing, setErasing] = useState(false);
  const navigate = useNavigate();
  const may = useMay();
  const more = [
    ...(may('customers:write')
      ? [{ label: 'Merge with another customer…', run: () => void navigate(`/customers/${customer.id}/merge`) }]
      : []),
    ...(may('customers:erase') ? [{ label: 'Erase…', danger: true, run: () => setErasing(true) }] : []),
  ];
  return (
    <>
      {may('customers:export') && (
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<DownloadRounded />}
          href={`/customers/${customer.id}/export.json`}
          download
        >
          Export
        </Button>
      )}
      {more.length > 0 && <RowMenu label={`More for ${customer.displayName}`} actions={more} />}
      {erasing && (
        <EraseDialog
          customer={customer}
          onClose={() => setErasing(false)}
          onErased={() => void navigate('/customers', { replace: true })}
        />
      )}
    </>
  );
};
