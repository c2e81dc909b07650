import Button, { type ButtonProps } from '@mui/material/Button';
import MuiLink, { type LinkProps } from '@mui/material/Link';
import { Link as RouterLink, type To } from 'react-router';

/** Drawn by MUI, followed by the router. */
export const Link = (props: LinkProps<typeof RouterLink>) => <MuiLink component={RouterLink} {...props} />;

interface LinkButtonProps
  extends Pick<
    ButtonProps,
    'variant' | 'color' | 'size' | 'startIcon' | 'endIcon' | 'disabled' | 'sx' | 'children' | 'fullWidth'
  > {
  readonly to: To;
  readonly 'aria-label'?: string;
}

export const LinkButton = ({ to, variant = 'contained', ...rest }: LinkButtonProps) => (
  <Button component={RouterLink} to={to} variant={variant} {...rest} />
);
