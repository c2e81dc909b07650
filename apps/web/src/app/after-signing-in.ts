import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { catchError, from, mergeMap, of, throwError } from 'rxjs';
import { signInGate } from '../shared/access/sign-in-gate';

/**
 * What is asked after the session has ended waits until somebody has signed in again, and is asked then. The server has done
 * nothing of what it refused in this way.
 */
export const afterSigningIn = (gate = signInGate): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const again = () => from(gate.required()).pipe(mergeMap(() => forward(operation)));
    return forward(operation).pipe(
      mergeMap((result) => (isUnauthenticated(result.errors) ? again() : of(result))),
      catchError((error: unknown) => (isRefusal(error) ? again() : throwError(() => error))),
    );
  });

interface Coded {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

const isUnauthenticated = (errors: readonly Coded[] | undefined): boolean =>
  errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false;

const isRefusal = (error: unknown): boolean =>
  (ServerError.is(error) && error.statusCode === 401) || (CombinedGraphQLErrors.is(error) && isUnauthenticated(error.errors));
