import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import type { Path } from '@muster/filters';
import { useState } from 'react';
import { SegmentNameDocument } from '../../../../generated/graphql';
import { useSegmentSearch } from '../../use-segment-search';
import { useScene } from '../builder-context';
import { Sentence, ValueChip, Words } from '../parts/chips';
import { InlinePopper } from '../parts/inline-popper';
import { SubjectButton } from './subject-button';

interface SegmentSentenceProps {
  readonly path: Path;
  readonly segment: string;
}

export const SegmentSentence = ({ path, segment }: SegmentSentenceProps) => {
  const { builder } = useScene();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data, previousData } = useQuery(SegmentNameDocument, {
    variables: { id: segment },
    skip: segment === '',
    fetchPolicy: 'cache-first',
  });
  const name = segment === '' ? 'choose' : ((data ?? previousData)?.segment?.name ?? segment);
  return (
    <Sentence>
      <SubjectButton path={path} label="Segment" />
      <Words>is a member of</Words>
      <ValueChip
        missing={segment === ''}
        data-part="value"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={`${name}. The segment`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {name}
      </ValueChip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        transitionDuration={0}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': 'Choose a segment', sx: { width: 320, mt: 0.5 } } }}
      >
        <SegmentSearch
          onClose={() => setAnchor(null)}
          onChoose={(id) => {
            setAnchor(null);
            builder.change(path, { segment: id });
          }}
        />
      </Popover>
    </Sentence>
  );
};

const SegmentSearch = ({ onChoose, onClose }: { readonly onChoose: (id: string) => void; readonly onClose: () => void }) => {
  const { segmentId } = useScene();
  const { field } = useSegmentSearch();
  return (
    <Box sx={{ p: 2 }}>
      <Autocomplete
        {...field}
        open
        options={field.options.filter(({ id }) => id !== segmentId)}
        onChange={(_, chosen) => chosen && onChoose(chosen.id)}
        onClose={(_, reason) => reason === 'escape' && onClose()}
        slots={{ popper: InlinePopper }}
        slotProps={{ listbox: { sx: { maxHeight: 260, mx: -2 } } }}
        renderInput={(params) => <TextField {...params} autoFocus label="Segment" />}
      />
    </Box>
  );
};
