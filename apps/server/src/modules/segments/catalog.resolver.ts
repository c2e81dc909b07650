import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { FilterCatalogType } from './catalog.type';
import { filterCatalog } from './filter-catalog';
import { FilterValuesArgs, filterValues } from './filter-values';

@Resolver()
export class CatalogResolver {
  @Query(() => FilterCatalogType, { description: 'Everything that a filter can ask about.' })
  filterCatalog(@Ctx() context: Context): Promise<FilterCatalogType> {
    return filterCatalog(context);
  }

  @Extensions({ cost: 100 })
  @Query(() => [String], { description: 'Values that customers have, the most frequent first: suggestions for a filter.' })
  filterValues(@Ctx() context: Context, @Args() args: FilterValuesArgs): Promise<string[]> {
    return filterValues(context, args);
  }
}
