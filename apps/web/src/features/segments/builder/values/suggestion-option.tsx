import Box from '@mui/material/Box';
import type { HTMLAttributes, Key } from 'react';
import { Counted } from './counted';
import type { Suggestion } from './use-suggestions';

type OptionProps = HTMLAttributes<HTMLLIElement> & { readonly key: Key };

/** A suggested value among the options of a field. */
export const suggestionOption = ({ key, ...props }: OptionProps, { label, count }: Suggestion) => (
  <Box component="li" key={key} {...props}>
    <Counted label={label} count={count} />
  </Box>
);
