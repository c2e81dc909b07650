import { Args, Ctx, Extensions, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import { FilterCatalogType, FilterSuggestionType } from './catalog.type';
import { filterCatalog } from './filter-catalog';
import { FilterValuesArgs, filterSuggestions, filterValues } from './filter-values';

@Resolver()
export class CatalogResolver {
  @Permission('segments:read')
  @Query(() => FilterCatalogType, { description: 'Everything that a filter can ask about.' })
  filterCatalog(@Ctx() context: Context): Promise<FilterCatalogType> {
    return filterCatalog(context);
  }

  @Extensions({ cost: 100 })
  @Permission('segments:read')
  @Query(() => [FilterSuggestionType], {
    description: 'Values that are there, with how many have them, the most frequent first: suggestions for a filter.',
  })
  filterSuggestions(@Ctx() context: Context, @Args() args: FilterValuesArgs): Promise<FilterSuggestionType[]> {
    return filterSuggestions(context, args);
  }

  @Extensions({ cost: 100 })
  @Permission('segments:read')
  @Query(() => [String], { description: 'The labels of `filterSuggestions` alone.' })
  filterValues(@Ctx() context: Context, @Args() args: FilterValuesArgs): Promise<string[]> {
    return filterValues(context, args);
  }
}
