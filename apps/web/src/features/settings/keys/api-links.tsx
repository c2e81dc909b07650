import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Panel } from '../../../shared';

/** Where the API can be tried, as whoever is signed in here. */
export const ApiLinks = () => (
  <Panel title="Try the API">
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
      Programs send GraphQL to <code>{`${window.location.origin}/graphql`}</code> with <code>Authorization: Bearer</code> and
      their key. In these pages you ask as yourself; ready operations are there to begin with.
    </Typography>
    <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5, typography: 'body2' }}>
      <li>
        <Link href="/graphql" target="_blank" rel="noreferrer">
          Apollo Sandbox
        </Link>{' '}
        loads its page from the internet.
      </li>
      <li>
        <Link href="/graphiql" target="_blank" rel="noreferrer">
          GraphiQL
        </Link>{' '}
        comes from this server and needs no internet.
      </li>
    </Box>
  </Panel>
);
