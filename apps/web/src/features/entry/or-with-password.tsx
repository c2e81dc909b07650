import Divider from '@mui/material/Divider';
import type { ReactNode } from 'react';

/** Shorter ways in, above the one by a password. */
export const OrWithPassword = ({ children }: { readonly children: ReactNode }) => (
  <>
    {children}
    <Divider sx={{ color: 'text.secondary', typography: 'body2' }}>or with a password</Divider>
  </>
);
