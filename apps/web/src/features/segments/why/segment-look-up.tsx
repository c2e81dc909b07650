import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useSegmentSearch } from '../use-segment-search';

interface SegmentLookUpProps {
  readonly label: string;
  readonly onChoose: (segment: { readonly id: string; readonly name: string }) => void;
}

/** A field that finds a saved segment by a part of its name. */
export const SegmentLookUp = ({ label, onChoose }: SegmentLookUpProps) => {
  const { clear, field } = useSegmentSearch();
  return (
    <Autocomplete
      {...field}
      size="small"
      onChange={(_, chosen) => {
        if (!chosen) return;
        clear();
        onChoose(chosen);
      }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
};
