import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { SegmentChoicesDocument } from '../../../generated/graphql';
import { useDebounced } from '../../../shared';
import type { ComparedSegment } from './use-compared-segments';

interface ChooseSegmentsProps {
  readonly segments: readonly ComparedSegment[];
  readonly onChange: (segments: readonly ComparedSegment[]) => void;
}

/** So many the server compares. */
export const MOST = 5;

/** The segments that are compared, and a field to add one. */
export const ChooseSegments = ({ segments, onChange }: ChooseSegmentsProps) => {
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 150);
  const { data, previousData, loading } = useQuery(SegmentChoicesDocument, { variables: search ? { search } : {} });
  const found = (data ?? previousData)?.segments.nodes ?? [];
  const isFull = segments.length >= MOST;
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      autoHighlight
      filterSelectedOptions
      options={isFull ? [] : found}
      loading={loading}
      value={[...segments]}
      inputValue={text}
      filterOptions={(all) => all}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      noOptionsText={isFull ? `At most ${MOST} can be compared` : 'No segment is called that'}
      onInputChange={(_, next, reason) => reason !== 'reset' && setText(next)}
      onChange={(_, chosen) => {
        setText('');
        onChange(chosen.slice(0, MOST));
      }}
      renderInput={(params) => <TextField {...params} label="Segments" placeholder={isFull ? '' : 'Add a segment'} />}
    />
  );
};
