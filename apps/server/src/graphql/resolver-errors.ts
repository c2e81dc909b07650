import { FilterError } from '@muster/filters';
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { QuestionTooLarge, TooManyQuestions } from '../audience/question-errors';
import { BadInput } from '../errors';
import { requestError } from './error-policy';

/** A question that cannot be answered as it was asked, in the words of the API. Everything else stays what it is. */
const asRequestError = (error: unknown): unknown => {
  if (error instanceof BadInput) return requestError('BAD_USER_INPUT', error.message, error);
  if (error instanceof FilterError) return requestError('BAD_USER_INPUT', error.message, { path: error.path.map(String) });
  if (error instanceof QuestionTooLarge) return requestError('QUERY_TOO_COMPLEX', error.message);
  if (error instanceof TooManyQuestions) return requestError('RATE_LIMITED', error.message);
  return error;
};

const translated =
  (resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> =>
  (...call) => {
    try {
      const result: unknown = resolve(...call);
      return result instanceof Promise ? result.catch((error: unknown) => Promise.reject(asRequestError(error))) : result;
    } catch (error) {
      throw asRequestError(error);
    }
  };

/**
 * Translates errors where they leave a resolver. Later is too late: the library takes any error that has a `path` for
 * one that already knows its place in the answer, and would drop that place.
 */
export const translateErrors = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = translated(field.resolve);
    }
  }
  return schema;
};
