import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { LookUpCustomersDocument, type LookUpCustomersQuery } from '../../../generated/graphql';
import { useTypedSearch } from '../../../shared';
import type { WhyCustomer } from './why-drawer';

type Found = LookUpCustomersQuery['customers']['nodes'][number];

interface LookUpProps {
  readonly label: string;
  readonly onChoose: (customer: WhyCustomer) => void;
}

/** A field that finds a customer by a part of the name, the email address or the number. */
export const LookUp = ({ label, onChoose }: LookUpProps) => {
  const { search, clear, field } = useTypedSearch<Found>(200);
  const { data, previousData, loading } = useQuery(LookUpCustomersDocument, { variables: { search }, skip: search === '' });
  const options = search === '' ? [] : ((data ?? previousData)?.customers.nodes ?? []);
  return (
    <Autocomplete
      {...field}
      size="small"
      options={options}
      loading={loading}
      getOptionLabel={({ displayName }) => displayName}
      getOptionKey={({ id }) => id}
      noOptionsText={search === '' ? 'Type a name, an email address or a number' : 'Nobody is found'}
      onChange={(_, chosen) => {
        if (!chosen) return;
        clear();
        onChoose(chosen);
      }}
      renderOption={({ key: _key, ...props }, { id, displayName, email, sourceId }) => (
        <li key={id} {...props}>
          <Box sx={{ minWidth: 0 }}>
            <Typography>{displayName}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
              {[email, sourceId].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} />}
      sx={{ width: { xs: '100%', sm: 300 } }}
    />
  );
};
