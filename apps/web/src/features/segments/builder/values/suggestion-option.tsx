import Box from '@mui/material/Box';
import type { HTMLAttributes, Key } from 'react';
import { formatNumber } from '../../../../shared';
import type { Suggestion } from './use-suggestions';

type OptionProps = HTMLAttributes<HTMLLIElement> & { readonly key: Key };

/** A suggested value, and how many have it. */
export const suggestionOption = ({ key, ...props }: OptionProps, { label, count }: Suggestion) => (
  <Box component="li" key={key} {...props}>
    <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      {label}
    </Box>
    <Box component="span" sx={{ pl: 2, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      {formatNumber(count)}
    </Box>
  </Box>
);
