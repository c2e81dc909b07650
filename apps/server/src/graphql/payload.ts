import { Field, ObjectType } from 'type-graphql';
import { Refusal } from '../errors';
import { type Context, forget } from './context';

@ObjectType('UserError', {
  description: 'Why a mutation, or one row of it, was refused, in words that can be shown to a person.',
})
export class UserError {
  @Field(() => String, {
    description: 'A word for programs: INVALID, REQUIRED, NOT_FOUND, CONFLICT, IN_USE, TOO_MANY, NOT_READY …',
  })
  code: string;

  @Field(() => String, { description: 'A sentence for people.' })
  message: string;

  @Field(() => [String], { nullable: true, description: 'The part of the input that it is about: `["input", "name"]`.' })
  path: readonly string[] | null;
}

/**
 * What every payload has. A payload adds the thing itself, nullable:
 *
 *     @ObjectType('SegmentPayload', { description: '…' })
 *     export class SegmentPayload extends Payload {
 *       @Field(() => SegmentType, { nullable: true, description: '…' })
 *       segment: Segment | null;
 *     }
 */
@ObjectType({ description: 'What every payload has.' })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors: readonly UserError[];
}

export type PayloadOf<Name extends string, Thing> = Readonly<Record<Name, Thing | null>> & {
  readonly userErrors: readonly UserError[];
};

export const userErrorOf = (refusal: Refusal): UserError => ({
  code: refusal.code,
  message: refusal.message,
  path: refusal.path.length > 0 ? refusal.path : null,
});

/**
 * Answers a mutation: the thing it made, or, when it was refused, null and the reason. Everything else that goes wrong
 * is no user error and is thrown on. `answer(context, 'segment', () => createSegment(…))`
 */
export const answer = async <Name extends string, Thing>(
  context: Context,
  name: Name,
  act: () => Promise<Thing>,
): Promise<PayloadOf<Name, Thing>> => {
  const thing: { value: Thing | null; userErrors: UserError[] } = { value: null, userErrors: [] };
  try {
    thing.value = await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    thing.userErrors.push(userErrorOf(error));
  } finally {
    forget(context);
  }
  return { [name]: thing.value, userErrors: thing.userErrors } as PayloadOf<Name, Thing>;
};
