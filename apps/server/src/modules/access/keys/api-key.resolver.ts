import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../../database/public-id';
import { type Connection, PageArgs } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { answer, type PayloadOf } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { apiKeyList } from '../lists';
import { allPermissions, PERMISSIONS } from '../permissions';
import type { ApiKey } from './api-key.entity';
import {
  ApiKeyConnection,
  ApiKeyType,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  PermissionInfoType,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from './api-key.type';
import { createApiKey, revokeApiKey } from './change-keys';

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Permission('keys:read')
  @Query(() => ApiKeyConnection, { description: 'The keys of the workspace, revoked ones among them, the newest first.' })
  apiKeys(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<ApiKey>> {
    return apiKeyList(context, page);
  }

  @Permission('keys:read')
  @Query(() => [PermissionInfoType], { description: 'Everything that a key can be for.' })
  permissions(): PermissionInfoType[] {
    return allPermissions.map((key) => ({ key, description: PERMISSIONS[key] }));
  }

  @Permission('keys:write')
  @Mutation(() => CreateApiKeyPayload, { description: 'Makes a key for a program. It is shown once, in the answer.' })
  async createApiKey(
    @Ctx() context: Context,
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
  ): Promise<CreateApiKeyPayload> {
    const { made, userErrors } = await answer(context, 'made', () => createApiKey(context, input));
    return { apiKey: made?.apiKey ?? null, key: made?.text ?? null, userErrors };
  }

  @Permission('keys:write')
  @Mutation(() => RevokeApiKeyPayload, { description: 'Makes a key useless, from the next request on.' })
  revokeApiKey(
    @Ctx() context: Context,
    @Arg('input', () => RevokeApiKeyInput, { description: 'Which.' }) { id }: RevokeApiKeyInput,
  ): Promise<PayloadOf<'apiKey', ApiKey>> {
    return answer(context, 'apiKey', () => revokeApiKey(context, id));
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: ApiKey): string {
    return publicId('key', id);
  }
}
