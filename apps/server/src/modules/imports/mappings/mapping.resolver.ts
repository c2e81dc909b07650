import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../../database/public-id';
import { BadInput } from '../../../errors';
import { type Connection, PageArgs } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import type { ImportMapping } from '../import-mapping.entity';
import { findKind } from '../kinds';
import {
  DeleteImportMappingInput,
  DeleteImportMappingPayload,
  entriesOf,
  ImportMappingConnection,
  ImportMappingEntryType,
  ImportMappingType,
  SaveImportMappingInput,
  SaveImportMappingPayload,
} from './mapping.type';
import type { MappingEntry } from './mapping-entry';
import { deleteMapping, mappingList, savedEntries, saveMapping } from './saved-mappings';

@Resolver(() => ImportMappingType)
export class ImportMappingResolver {
  @Permission('imports:read')
  @Query(() => ImportMappingConnection, { description: 'The mappings that were kept for a kind of file, by name.' })
  importMappings(
    @Ctx() context: Context,
    @Arg('kind', () => String, { description: 'Key of an `ImportKind`.' }) key: string,
    @Args() page: PageArgs,
  ): Promise<Connection<ImportMapping>> {
    const kind = findKind(key);
    if (kind === undefined) throw new BadInput(`There is no kind of import called "${key}".`, ['kind']);
    return mappingList(context, kind, page);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() mapping: ImportMapping): string {
    return publicId('map', mapping.id);
  }

  @FieldResolver(() => String, { description: 'Key of the `ImportKind` that it is for.' })
  kind(@Root() { kind }: ImportMapping): string {
    return kind;
  }

  @FieldResolver(() => [ImportMappingEntryType], { description: 'Which column holds what.' })
  entries(@Root() mapping: ImportMapping): readonly MappingEntry[] {
    return savedEntries(mapping);
  }

  @Permission('imports:write')
  @Mutation(() => SaveImportMappingPayload, {
    description: 'Keeps a mapping, to be suggested for files with the same columns.',
  })
  saveImportMapping(
    @Ctx() context: Context,
    @Arg('input', () => SaveImportMappingInput, { description: 'The mapping.' }) input: SaveImportMappingInput,
  ): Promise<PayloadOf<'mapping', ImportMapping>> {
    return answer(context, 'mapping', () => saveMapping(context, { ...input, mapping: entriesOf(input.mapping) }));
  }

  @Permission('imports:write')
  @Mutation(() => DeleteImportMappingPayload, { description: 'Forgets a mapping. Imports that were made with it stay.' })
  deleteImportMapping(
    @Ctx() context: Context,
    @Arg('input', () => DeleteImportMappingInput, { description: 'Which mapping.' }) { id }: DeleteImportMappingInput,
  ): Promise<PayloadOf<'deletedId', string>> {
    return answer(context, 'deletedId', () => deleteMapping(context, id));
  }
}
