import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { QuestionWithdrawn } from '../audience/question-errors';

/** What went wrong with a request as a whole. Refusals of a mutation are user errors of its payload instead. */
const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Codes that the server library gives to requests that are not GraphQL, or not for this schema. */
const PROTOCOL_CODES: readonly string[] = [
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
];

const PUBLIC_CODES: readonly unknown[] = [...ERROR_CODES, ...PROTOCOL_CODES];

/** Where in the arguments the fault lies. */
interface Fault {
  readonly path?: readonly string[];
  /** The argument in which `path` begins, when that is not plain from it. */
  readonly argument?: string;
  /** What is wrong, without saying where: for who shows it at that place. */
  readonly reason?: string;
}

/** An error that may leave the process as it is. */
export const requestError = (code: ErrorCode, message: string, { path = [], argument, reason }: Fault = {}): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, ...(path.length > 0 && { path }), ...(argument && { argument }), ...(reason && { reason }) },
  });

export const unauthenticated = ({ reason }: { readonly reason?: string | undefined } = {}): GraphQLError =>
  requestError('UNAUTHENTICATED', reason ?? 'Sign in first.');

/** `… got invalid value 7 at "input.filter.all[0].attribute.value"; …`, in the words of the GraphQL library. */
const VARIABLE_PLACE = /^Variable "\$(\w+)" got invalid value .* at "\w+([^"]*)";/s;

/** A variable that does not fit its type is refused by the library, which tells the place in its message only. */
const withVariablePlace = (formatted: GraphQLFormattedError): GraphQLFormattedError => {
  const [, variable, place] = VARIABLE_PLACE.exec(formatted.message) ?? [];
  if (!variable || !place) return formatted;
  const path = place.split(/[.[\]]+/).filter((part) => part !== '');
  return { ...formatted, extensions: { ...formatted.extensions, path, variable } };
};

/** An argument that fits its type only until the variables are known: null where the field wants a value. */
const isArgumentError = (cause: unknown): boolean =>
  cause instanceof GraphQLError && !cause.originalError && cause.message.startsWith('Argument "');

const isWithdrawn = (cause: unknown): boolean =>
  cause instanceof QuestionWithdrawn || (cause instanceof GraphQLError && cause.originalError instanceof QuestionWithdrawn);

/**
 * The one policy for what leaves the process. Errors nobody foresaw are logged whole under a trace id, and the caller
 * learns only that id: their messages hold SQL, paths and values.
 */
export const errorPolicy =
  (logger: Pick<Logger, 'error'>) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const isPublic = cause instanceof GraphQLError && PUBLIC_CODES.includes(formatted.extensions?.code);
    if (isPublic) return withVariablePlace(formatted);
    if (isArgumentError(cause)) return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
    // Nobody reads this, and nothing is wrong.
    if (isWithdrawn(cause)) return { ...formatted, extensions: { code: 'INTERNAL' } };

    const traceId = randomUUID();
    const err = cause instanceof GraphQLError ? (cause.originalError ?? cause) : cause;
    logger.error({ err, traceId, field: formatted.path?.join('.') }, 'a request failed');
    const { locations, path } = formatted;
    return {
      message: `Something went wrong here. Quote trace ${traceId} when you report it.`,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code: 'INTERNAL', traceId },
    };
  };
