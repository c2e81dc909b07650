import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { SegmentChoicesDocument } from '../../../generated/graphql';
import { useDebounced } from '../../../shared';

interface SegmentLookUpProps {
  readonly label: string;
  readonly onChoose: (segment: { readonly id: string; readonly name: string }) => void;
}

/** A field that finds a saved segment by a part of its name. */
export const SegmentLookUp = ({ label, onChoose }: SegmentLookUpProps) => {
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 150);
  const { data, previousData, loading } = useQuery(SegmentChoicesDocument, { variables: search ? { search } : {} });
  return (
    <Autocomplete
      size="small"
      autoHighlight
      options={(data ?? previousData)?.segments.nodes ?? []}
      loading={loading}
      value={null}
      inputValue={text}
      filterOptions={(all) => all}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      noOptionsText="No segment is called that"
      onInputChange={(_, next, reason) => reason !== 'reset' && setText(next)}
      onChange={(_, chosen) => {
        if (!chosen) return;
        setText('');
        onChoose(chosen);
      }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
};
