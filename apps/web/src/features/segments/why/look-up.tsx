import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { LookUpCustomersDocument } from '../../../generated/graphql';
import { useDebounced } from '../../../shared';
import type { WhyCustomer } from './why-drawer';

interface LookUpProps {
  readonly label: string;
  readonly onChoose: (customer: WhyCustomer) => void;
}

/** A field that finds a customer by a part of the name, the email address or the number. */
export const LookUp = ({ label, onChoose }: LookUpProps) => {
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 200);
  const { data, previousData, loading } = useQuery(LookUpCustomersDocument, { variables: { search }, skip: search === '' });
  const options = search === '' ? [] : ((data ?? previousData)?.customers.nodes ?? []);
  return (
    <Autocomplete
      size="small"
      autoHighlight
      options={options}
      loading={loading}
      value={null}
      inputValue={text}
      filterOptions={(all) => all}
      getOptionLabel={({ displayName }) => displayName}
      getOptionKey={({ id }) => id}
      noOptionsText={search === '' ? 'Type a name, an email address or a number' : 'Nobody is found'}
      onInputChange={(_, next, reason) => reason !== 'reset' && setText(next)}
      onChange={(_, chosen) => {
        if (!chosen) return;
        setText('');
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
