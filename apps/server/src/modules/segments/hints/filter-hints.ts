import { type Hint, lint } from '@muster/filters';
import type { Context } from '../../../graphql/context';
import type { Audience } from '../audience';

/** What is odd about the filter of an audience. What is excluded is not looked at. */
export const filterHints = ({ workspace }: Context, { filter, definitions, question }: Audience): readonly Hint[] =>
  lint(filter, {
    catalog: question.catalog,
    now: question.now,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    definitionOf: (id) => definitions.get(id)?.filter,
  });
