import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Inline = styled('div')({ '& .MuiAutocomplete-paper': { border: 0, boxShadow: 'none', margin: 0, borderRadius: 0 } });

interface InlinePopperProps {
  readonly children?: ReactNode | ((props: { placement: 'bottom' }) => ReactNode);
}

/** Puts an autocomplete's list where it stands instead of floating it over the popover that it is in. */
export const InlinePopper = ({ children }: InlinePopperProps) => (
  <Inline>{typeof children === 'function' ? children({ placement: 'bottom' }) : children}</Inline>
);
