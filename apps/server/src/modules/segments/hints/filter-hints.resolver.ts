import type { Hint } from '@muster/filters';
import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import type { Audience } from '../audience';
import { AudienceType } from '../audience.type';
import { FilterHintType } from './filter-hint.type';
import { filterHints } from './filter-hints';

@Resolver(() => AudienceType)
export class FilterHintsResolver {
  /** No customer is looked at, but a large filter is thought about for some milliseconds. */
  @Extensions({ cost: 10 })
  @FieldResolver(() => [FilterHintType], { description: 'What is odd about the filter, outermost first.' })
  hints(@Root() audience: Audience, @Ctx() context: Context): readonly Hint[] {
    return filterHints(context, audience);
  }
}
