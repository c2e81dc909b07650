import type { ResolvedFilter } from '@muster/filters';
import type { AudienceQuestion } from '../../../audience/engine';
import type { Context } from '../../../graphql/context';
import { audienceOf, matching, parsedArgument } from '../audience';
import type { FilterInput } from '../filter.input';
import type { Segment } from '../segment.entity';

/** Two audiences of one moment: before an edit and after it. Its fields are answered each when asked for. */
export interface AudienceChange {
  readonly question: Omit<AudienceQuestion, 'filter' | 'exclude'>;
  readonly before: ResolvedFilter;
  readonly after: ResolvedFilter;
}

const changeOf = (before: AudienceQuestion, { filter, exclude, ...question }: AudienceQuestion): AudienceChange => ({
  question,
  before: matching(before),
  after: matching({ filter, ...(exclude && { exclude }) }),
});

/** What an edit of a segment's filter would change. @throws GraphQLError that names the node, when the filter cannot be asked. */
export const changeOfSegment = async (context: Context, segment: Segment, filter: FilterInput): Promise<AudienceChange> => {
  const edited = await parsedArgument(context, 'filter', filter);
  const [before, after] = await Promise.all([
    audienceOf(context, { filter: segment.filter }),
    audienceOf(context, { filter: edited }),
  ]);
  return changeOf(before.question, after.question);
};

/** What became of an audience since it was another one. @throws GraphQLError that names the node, as above. */
export const changeOfAudience = async (
  context: Context,
  after: AudienceQuestion,
  filter: FilterInput,
): Promise<AudienceChange> => {
  const earlier = await parsedArgument(context, 'from', filter);
  const before = await audienceOf(context, { filter: earlier });
  return changeOf(before.question, after);
};

/** Who would come in, go out or stay. */
export const ENTERING = ({ before, after }: AudienceChange): ResolvedFilter => ({ all: [after, { not: before }] });
export const LEAVING = ({ before, after }: AudienceChange): ResolvedFilter => ({ all: [before, { not: after }] });
export const STAYING = ({ before, after }: AudienceChange): ResolvedFilter => ({ all: [before, after] });
