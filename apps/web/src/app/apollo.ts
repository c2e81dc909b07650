import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { afterSigningIn } from './after-signing-in';
import { byDocumentId } from './by-document-id';

/**
 * Answers about audiences are exact now or worthless, so nothing that is counted is read back from the cache: queries go to
 * the network, and the cache only keeps a page drawn while the new answer is under way.
 */
export const createApollo = (): ApolloClient =>
  new ApolloClient({
    link: ApolloLink.from([afterSigningIn(), byDocumentId(), new HttpLink({ uri: '/graphql' })]),
    cache: new InMemoryCache({
      typePolicies: {
        // An audience has no identity: two questions about it are two answers.
        Audience: { keyFields: false },
        Segment: { fields: { audience: { merge: true } } },
        Viewer: { keyFields: [] },
      },
    }),
    defaultOptions: {
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
      query: { fetchPolicy: 'network-only' },
    },
  });
