import express, { type ErrorRequestHandler, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Lexer,
  type OperationDefinitionNode,
  parse,
  Source,
  TokenKind,
} from 'graphql';
import type { Principal } from '../modules/access/principal';
import { principalOf } from '../modules/access/requests/identified';
import { isBulk, takeRows } from './bulk-input';
import { requestError } from './error-policy';
import { LIMITS } from './limits';
import { checkPublic } from './public-only';
import { noteCost } from './query-cost';
import { checkMeasure } from './query-measure';
import { askedQuery } from './trusted-documents';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsedBody = (text: string): Json => {
  try {
    const body: unknown = JSON.parse(text);
    if (isJson(body)) return body;
  } catch {
    throw requestError('BAD_USER_INPUT', 'The body is not JSON.');
  }
  throw requestError('BAD_USER_INPUT', 'The body is not one JSON object. Several operations in one request are not taken.');
};

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Walks without recursion, because the depth of what it walks is the very thing in doubt. */
const isDeeperThan = (limit: number, root: unknown): boolean => {
  let level = isContainer(root) ? [root] : [];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    const next: object[] = [];
    for (const container of level) {
      for (const member of Object.values(container)) if (isContainer(member)) next.push(member);
    }
    level = next;
  }
  return false;
};

const OPENING: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/** Looks at the words of a query only, because the parser needs a stack as deep as what it parses. */
const checkTokens = (query: string): void => {
  const lexer = new Lexer(new Source(query));
  let nesting = 0;
  for (let tokens = 0; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
    if (tokens >= LIMITS.tokens) throw requestError('QUERY_TOO_COMPLEX', `The query has more than ${LIMITS.tokens} tokens.`);
    if (OPENING.includes(lexer.token.kind)) nesting += 1;
    if (CLOSING.includes(lexer.token.kind)) nesting -= 1;
    if (nesting > LIMITS.nesting)
      throw requestError('QUERY_TOO_COMPLEX', `The query has more than ${LIMITS.nesting} brackets within each other.`);
  }
};

/** Undefined when it is no GraphQL: the server library says so better, with the place. */
const parsedQuery = (query: string): DocumentNode | undefined => {
  try {
    checkTokens(query);
    return parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && !error.extensions.code) return undefined;
    throw error;
  }
};

const isOperation = (definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode =>
  definition.kind === 'OperationDefinition';

/** How large the body may be, by what it asks for. */
const bodyLimit = (document: DocumentNode, schema: GraphQLSchema): number => {
  const operations = document.definitions.filter(isOperation);
  if (operations.every((each) => isBulk(each, schema))) return LIMITS.bulkBodyBytes;
  return operations.every(({ operation }) => operation === 'mutation') ? LIMITS.mutationBodyBytes : LIMITS.bodyBytes;
};

const tooLarge = (limit: number): GraphQLError =>
  requestError('QUERY_TOO_COMPLEX', `The request is larger than ${limit / 1024} KB.`);

interface Checked {
  /** Undefined when it is no GraphQL. */
  readonly document?: DocumentNode;
  readonly cost: number;
}

interface Checking {
  readonly schema: GraphQLSchema;
  readonly principal: Principal;
}

/** What the request asks and costs. @throws a GraphQLError that says which limit it passes. */
const checkRequest = (text: string, { query, variables }: Json, { schema, principal }: Checking): Checked => {
  if (typeof query !== 'string') return { cost: 0 };
  if (query.length > LIMITS.bodyBytes) throw tooLarge(LIMITS.bodyBytes);
  if (isDeeperThan(LIMITS.nesting, variables)) {
    throw requestError(
      'QUERY_TOO_COMPLEX',
      `The variables have more than ${LIMITS.nesting} lists and objects within each other.`,
    );
  }
  const document = parsedQuery(query);
  if (!document) return { cost: 0 };
  checkPublic(document, principal);
  const limit = bodyLimit(document, schema);
  if (Buffer.byteLength(text) > limit) throw tooLarge(limit);
  return { document, cost: checkMeasure(document, schema, isJson(variables) ? variables : {}) };
};

const send = (response: Response, status: number, error: GraphQLError): void => {
  response.status(status).json({ errors: [{ message: error.message, extensions: error.extensions }] });
};

const readText = express.text({ type: 'application/json', limit: LIMITS.bulkBodyBytes });

const refuseUnread: ErrorRequestHandler = (error: unknown, _request: Request, response: Response, next: NextFunction) => {
  if (isJson(error) && error.type === 'entity.too.large') return send(response, 413, tooLarge(LIMITS.bulkBodyBytes));
  if (isJson(error) && error.expose === true)
    return send(response, 400, requestError('BAD_USER_INPUT', 'The body cannot be read.'));
  return next(error);
};

const statusOf = ({ extensions }: GraphQLError): number => (extensions.code === 'UNAUTHENTICATED' ? 401 : 400);

type Trusted = Parameters<typeof askedQuery>[2];

const refuseCostly =
  (schema: GraphQLSchema, trusted: Trusted): RequestHandler =>
  (request, response, next) => {
    if (request.method !== 'POST') return next();
    if (typeof request.body !== 'string') {
      return send(response, 415, requestError('BAD_USER_INPUT', 'Send a POST with Content-Type: application/json.'));
    }
    try {
      const sent = parsedBody(request.body);
      const body = { ...sent, query: askedQuery(sent, principalOf(request), trusted) };
      const { document, cost } = checkRequest(request.body, body, { schema, principal: principalOf(request) });
      noteCost(request, cost);
      const { variables } = sent;
      const hasRows = document !== undefined && isJson(variables);
      request.body = hasRows ? { ...body, variables: takeRows(request, variables, { document, schema }) } : body;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return send(response, statusOf(error), error);
    }
    return next();
  };

/** Reads the body of a request and refuses what would cost too much, before any of it is validated or run. */
export const readRequest = (schema: GraphQLSchema, trusted: Trusted): (RequestHandler | ErrorRequestHandler)[] => [
  readText,
  refuseUnread,
  refuseCostly(schema, trusted),
];
