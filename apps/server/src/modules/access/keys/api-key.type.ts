import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionType } from '../../../graphql/connection';
import { Payload } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { DateTime } from '../../../graphql/scalars';
import type { ApiKey } from './api-key.entity';

type Plain = 'name' | 'prefix' | 'scopes' | 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt';

@Permission('keys:read')
@ObjectType('ApiKey', { description: 'What a program signs in with. The key itself was shown once and is stored nowhere.' })
export class ApiKeyType implements Pick<ApiKey, Plain> {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'How it begins: `mst_3f9a1c02`.' })
  prefix: string;

  @Field(() => [String], { description: 'What it is for: permissions, or `all`.' })
  scopes: ApiKey['scopes'];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: number;

  @Field(() => DateTime, { nullable: true, description: 'Until when it is good; null for no end.' })
  expiresAt: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was used last, to the minute; null for never.' })
  lastUsedAt: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked; null when it was not.' })
  revokedAt: number | null;
}

export const ApiKeyConnection = connectionType(() => ApiKeyType, 'ApiKey', 'API keys');

@InputType('CreateApiKeyInput', { description: 'A key for a program.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What to call it.' })
  name: string;

  @Field(() => [String], {
    description: 'What it is for: permissions as in `permissions`, or `all`. No more than you may do yourself.',
  })
  scopes: readonly string[];

  @Field(() => DateTime, { nullable: true, description: 'Until when it is good; left out, until it is revoked.' })
  expiresAt?: number | null;
}

@ObjectType('CreateApiKeyPayload', { description: 'A new key.' })
export class CreateApiKeyPayload extends Payload {
  @Field(() => ApiKeyType, { nullable: true, description: 'What is known of it; null when it was refused.' })
  apiKey: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key, to be sent as `Authorization: Bearer`. It is shown this once only.',
  })
  key: string | null;
}

@InputType('RevokeApiKeyInput', { description: 'A key that is to be of no more use.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Its id.' })
  id: string;
}

@ObjectType('RevokeApiKeyPayload', { description: 'What became of it.' })
export class RevokeApiKeyPayload extends Payload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key as it is now; null when it was refused.' })
  apiKey: ApiKey | null;
}

@ObjectType('PermissionInfo', { description: 'Something that can be allowed.' })
export class PermissionInfoType {
  @Field(() => String, { description: 'As scopes name it.' })
  key: string;

  @Field(() => String, { description: 'What it allows.' })
  description: string;
}
