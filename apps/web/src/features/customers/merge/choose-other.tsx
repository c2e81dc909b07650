import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { MergeCandidatesDocument, type MergeSideFragment } from '../../../generated/graphql';
import { ErrorState, LinkButton, PageHeader, Panel, SearchField, useDebounced } from '../../../shared';
import { questionOf } from '../list/filter/list-question';

interface ChooseOtherProps {
  readonly customer: { readonly id: string; readonly displayName: string; readonly sourceId: string };
  readonly onChoose: (id: string) => void;
}

/** Whom to merge with, found as in the list of customers; it begins with those of the same name. */
export const ChooseOther = ({ customer, onChoose }: ChooseOtherProps) => {
  const [search, setSearch] = useState(customer.displayName);
  const settled = useDebounced(search);
  const filter = useMemo(() => questionOf(undefined, settled), [settled]);
  const { data, previousData, error, refetch } = useQuery(MergeCandidatesDocument, { variables: { filter } });
  const found = (data ?? previousData)?.customers.nodes.filter(({ id }) => id !== customer.id);
  return (
    <>
      <PageHeader
        title={`Merge ${customer.displayName}`}
        subtitle="Choose the other record of the same person. Nothing happens before you have seen what it would do."
        actions={
          <LinkButton to={`/customers/${customer.id}`} variant="outlined" color="inherit">
            Back to the profile
          </LinkButton>
        }
      />
      <Panel title="Who is the same person?">
        <Box sx={{ display: 'grid', gap: 2 }}>
          <SearchField label="Search customers" value={search} onChange={setSearch} />
          {error && <ErrorState error={error} onRetry={() => void refetch().catch(() => undefined)} />}
          {found ? (
            <Found found={found} stale={!data} onChoose={onChoose} />
          ) : (
            !error && <Skeleton variant="rounded" height={160} />
          )}
        </Box>
      </Panel>
    </>
  );
};

interface FoundProps {
  readonly found: readonly MergeSideFragment[];
  readonly stale: boolean;
  readonly onChoose: (id: string) => void;
}

const Found = ({ found, stale, onChoose }: FoundProps) => {
  if (found.length === 0) {
    return (
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        Nobody else is found. Search for another name, an email address or a customer number.
      </Typography>
    );
  }
  return (
    <Box component="ul" aria-label="Customers found" data-stale={stale} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {found.map(({ id, displayName, email, sourceId }) => (
        <li key={id}>
          <ListItemButton onClick={() => onChoose(id)}>
            <ListItemText primary={displayName} secondary={[email, sourceId].filter(Boolean).join(' · ')} />
          </ListItemButton>
        </li>
      ))}
    </Box>
  );
};
