import Button from '@mui/material/Button';

interface SignOnButtonProps {
  /** What the provider is called; null for one without a name. */
  readonly name: string | null;
  readonly url: string;
  /** There is a shorter way in beside it. */
  readonly secondary?: boolean;
}

/** Leads to the provider, and from there back again. */
export const SignOnButton = ({ name, url, secondary = false }: SignOnButtonProps) => (
  <Button
    href={url}
    size="large"
    fullWidth
    variant={secondary ? 'outlined' : 'contained'}
    color={secondary ? 'inherit' : 'primary'}
  >
    Sign in with {name ?? 'your organisation'}
  </Button>
);
