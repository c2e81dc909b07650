import { ApolloProvider } from '@apollo/client/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { Announcer } from '../shared/announce';
import { Notifier } from '../shared/notify';
import { createApollo } from './apollo';
import { theme } from './theme';

export const Providers = ({ children }: { children: ReactNode }) => {
  const [client] = useState(createApollo);
  return (
    <ThemeProvider theme={theme} defaultMode="system">
      <CssBaseline enableColorScheme />
      <ApolloProvider client={client}>
        <Announcer>
          <Notifier>{children}</Notifier>
        </Announcer>
      </ApolloProvider>
    </ThemeProvider>
  );
};
