import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ReactNode, type Ref, useId } from 'react';
import { highlight, type TokenKind } from './highlight';

interface CodeEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
  readonly error?: string | undefined;
  readonly help?: string;
  readonly action?: ReactNode;
}

const COLOUR: Record<TokenKind, string> = { text: 'text.primary', tag: 'text.secondary', field: 'primary.main' };

/** Text and its colours lie on top of each other in one grid cell, so both must measure the same. */
const LAYER = {
  gridArea: '1 / 1',
  margin: 0,
  padding: 2,
  border: 0,
  font: '400 13px/20px ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontVariantLigatures: 'none',
  letterSpacing: 0,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  tabSize: 2,
} as const;

/** A monospace text area that shows merge fields in colour; the native control keeps undo, selection and screen readers. */
export const CodeEditor = ({ label, value, onChange, inputRef, error, help, action }: CodeEditorProps) => {
  const id = useId();
  const note = error ?? help;
  return (
    <Stack>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', minHeight: 32, mb: 0.5 }}>
        <Typography component="label" htmlFor={id} variant="subtitle2" color={error === undefined ? undefined : 'error'}>
          {label}
        </Typography>
        {action}
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          minHeight: 160,
          maxHeight: 480,
          overflowY: 'auto',
          scrollbarGutter: 'stable',
          border: 1,
          borderColor: error === undefined ? 'field.edge' : 'error.main',
          borderRadius: 1,
          bgcolor: 'background.paper',
          '&:focus-within': { borderColor: 'primary.main', outline: '1px solid', outlineColor: 'primary.main' },
        }}
      >
        <Box component="pre" aria-hidden sx={{ ...LAYER, pointerEvents: 'none' }}>
          {highlight(value).map((token) => (
            <Box component="span" key={token.at} sx={{ color: COLOUR[token.kind], ...(token.kind === 'field' && FIELD) }}>
              {token.text}
            </Box>
          ))}
          {/* A last empty line takes no room of its own. */}
          {'\n'}
        </Box>
        <Box
          component="textarea"
          id={id}
          ref={inputRef}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          aria-invalid={error !== undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          sx={{
            ...LAYER,
            resize: 'none',
            overflow: 'hidden',
            bgcolor: 'transparent',
            color: 'transparent',
            caretColor: (theme) => (theme.vars ?? theme).palette.text.primary,
            outline: 'none',
            '&::selection': { bgcolor: 'action.focus' },
          }}
        />
      </Box>
      {note !== undefined && (
        <FormHelperText id={`${id}-note`} error={error !== undefined}>
          {note}
        </FormHelperText>
      )}
    </Stack>
  );
};

const FIELD = { bgcolor: 'action.selected', borderRadius: 0.5, boxShadow: '0 0 0 2px transparent' } as const;
