import { Refusal } from '../../../errors';
import { type Context, forget } from '../../../graphql/context';
import { type UserError, userErrorOf } from '../../../graphql/payload';
import type { Segment } from '../segment.entity';
import type { ChangedMembers } from './change-members';

interface MembersPayload {
  readonly segment: Segment | null;
  readonly saved: number;
  readonly userErrors: readonly UserError[];
}

/** Answers a change of a list; the path of a refused customer is `customerIds` and its position. */
export const answerMembers = async (context: Context, act: () => Promise<ChangedMembers>): Promise<MembersPayload> => {
  try {
    const { segment, saved, refusals } = await act();
    const userErrors = refusals.map(({ index, code, message }) => ({ code, message, path: ['customerIds', String(index)] }));
    return { segment, saved, userErrors };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { segment: null, saved: 0, userErrors: [userErrorOf(error)] };
  } finally {
    forget(context);
  }
};
