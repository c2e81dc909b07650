import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { VisuallyHidden } from '../visually-hidden';
import type { SaveState } from './autosaver';

/** "Saved 3 s ago". Screen readers hear that it is saved, not how the seconds pass. */
export const SaveStatus = ({ state }: { readonly state: SaveState }) => {
  const now = useNow(state.kind === 'saved' && state.at !== undefined);
  return (
    <Box component="span" sx={{ color: TROUBLE.has(state.kind) ? 'error.main' : 'inherit' }}>
      <VisuallyHidden role="status">{WORDS[state.kind]}</VisuallyHidden>
      <span aria-hidden>{state.kind === 'saved' ? savedWords(state.at, now) : WORDS[state.kind]}</span>
    </Box>
  );
};

const WORDS: Record<SaveState['kind'], string> = {
  saved: 'saved',
  edited: 'not saved yet',
  saving: 'saving…',
  refused: 'not saved: see the marked field',
  conflict: 'not saved: changed elsewhere',
  failed: 'not saved: the server did not answer',
};

const TROUBLE: ReadonlySet<SaveState['kind']> = new Set(['refused', 'conflict', 'failed']);

const savedWords = (at: number | undefined, now: number): string => {
  if (at === undefined) return 'all edits are saved';
  const seconds = Math.max(0, Math.round((now - at) / 1000));
  if (seconds < 2) return 'saved just now';
  if (seconds < 60) return `saved ${seconds} s ago`;
  return `saved ${Math.floor(seconds / 60)} min ago`;
};

const useNow = (ticking: boolean): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
};
