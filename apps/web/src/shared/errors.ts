import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export interface Problem {
  readonly title: string;
  readonly text: string;
  readonly code?: string;
  readonly traceId?: string;
  /** The node of the filter, or the argument, that was refused: `all.0.attribute.value`. */
  readonly path?: string;
}

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}

/** What went wrong and what to do about it, from anything that was thrown. */
export const problemOf = (error: unknown): Problem => {
  if (CombinedGraphQLErrors.is(error)) return ofGraphQL(error);
  if (ServerError.is(error)) {
    return { title: 'The server could not answer', text: `It said ${error.statusCode}. Try again in a moment.` };
  }
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) {
    return { title: 'The server cannot be reached', text: 'Check that it is running and that you are online, then try again.' };
  }
  return { title: 'Something went wrong', text: error instanceof Error ? error.message : 'The page could not be drawn.' };
};

const ofGraphQL = (error: CombinedGraphQLErrors): Problem => {
  const first = error.errors[0];
  const { code, traceId, path, reason } = first?.extensions ?? {};
  return {
    title: titles[String(code)] ?? 'The server could not answer',
    text: code === 'FORBIDDEN' ? forbidden(first?.message) : textOf({ traceId, reason, message: first?.message }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof traceId === 'string' ? { traceId } : {}),
    ...(Array.isArray(path) ? { path: path.join('.') } : {}),
  };
};

/** A fault of the server says nothing but its trace, which stands beside the text; of a refusal the bare reason is enough. */
const textOf = ({ traceId, reason, message }: { traceId: unknown; reason: unknown; message: string | undefined }): string => {
  if (typeof traceId === 'string') return 'It has noted what went wrong. Try again; if it stays, report it with this number.';
  if (typeof reason === 'string') return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  return message ?? 'No reason was given.';
};

/** The server names the permission; whoever reads the page has a role. */
const forbidden = (message: string | undefined): string =>
  message === undefined || message.startsWith('This needs the permission')
    ? 'Your role does not allow it. An administrator of the workspace can give you another one.'
    : message;

const titles: Readonly<Record<string, string>> = {
  NOT_FOUND: 'This does not exist any more',
  BAD_USER_INPUT: 'The server refused the question',
  RATE_LIMITED: 'Too many questions at once',
  QUERY_TOO_COMPLEX: 'The question is too large',
  UNAUTHENTICATED: 'You are not signed in',
  FORBIDDEN: 'You may not do this',
};

/** The message for one field of a form, or undefined. `errorAt(userErrors, 'subject')` */
export const errorAt = (errors: readonly UserError[], ...path: readonly string[]): string | undefined =>
  errors.find((error) => isAbout(error, ...path))?.message;

/** Whether a refusal is about a field. Paths begin at the mutation's argument, which is always called input. */
export const isAbout = ({ path }: UserError, ...field: readonly string[]): boolean => {
  const inInput = path?.[0] === 'input' ? path.slice(1) : (path ?? []);
  return field.every((part, index) => inInput[index] === part);
};

/** Messages that belong to no field. */
export const generalErrors = (errors: readonly UserError[]): readonly string[] =>
  errors.filter(({ path }) => !path?.length).map(({ message }) => message);
