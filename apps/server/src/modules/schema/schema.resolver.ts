import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { publicId } from '../../database/public-id';
import { type Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { Permission } from '../../graphql/permission';
import type { CustomField } from './custom-field.entity';
import type { EventType } from './event-type.entity';
import type { LoyaltyProgram } from './loyalty-program.entity';
import type { ObservedKey } from './observed-key.entity';
import {
  CustomFieldConnection,
  CustomFieldType,
  EventTypeConnection,
  EventTypeType,
  LoyaltyProgramConnection,
  LoyaltyProgramType,
  ObservedKeyConnection,
  ObservedKeyType,
} from './schema.type';
import { customFieldList, eventTypeList, loyaltyProgramList, observedKeyList } from './schema-lists';

@ArgsType()
class ObservedKeyArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of this scope: `customer`, `event:checkout_started`.' })
  scope?: string | null;
}

@Resolver(() => CustomFieldType)
export class CustomFieldResolver {
  @Permission('schema:read')
  @Query(() => CustomFieldConnection, { description: 'The custom fields of customers that are described, by their keys.' })
  customFields(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<CustomField>> {
    return customFieldList(context, page);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: CustomField): string {
    return publicId('fld', id);
  }

  @FieldResolver(() => String, { description: 'Its name in `attributes`.' })
  key(@Root() { fieldKey }: CustomField): string {
    return fieldKey;
  }
}

@Resolver(() => EventTypeType)
export class EventTypeResolver {
  @Permission('schema:read')
  @Query(() => EventTypeConnection, { description: 'The kinds of events that are described, by name.' })
  eventTypes(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<EventType>> {
    return eventTypeList(context, page);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: EventType): string {
    return publicId('evt', id);
  }
}

@Resolver(() => LoyaltyProgramType)
export class LoyaltyProgramResolver {
  @Permission('schema:read')
  @Query(() => LoyaltyProgramConnection, { description: 'The loyalty programs that are described, by name.' })
  loyaltyPrograms(@Ctx() context: Context, @Args() page: PageArgs): Promise<Connection<LoyaltyProgram>> {
    return loyaltyProgramList(context, page);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: LoyaltyProgram): string {
    return publicId('prg', id);
  }
}

@Resolver(() => ObservedKeyType)
export class ObservedKeyResolver {
  @Permission('schema:read')
  @Query(() => ObservedKeyConnection, {
    description: 'Custom fields and properties of events that were sent without being described, by scope and key.',
  })
  observedKeys(@Ctx() context: Context, @Args() args: ObservedKeyArgs): Promise<Connection<ObservedKey>> {
    return observedKeyList(context, args);
  }

  @FieldResolver(() => ID, { description: 'Opaque and stable.' })
  id(@Root() { id }: ObservedKey): string {
    return publicId('obs', id);
  }

  @FieldResolver(() => String, { description: 'As it was sent.' })
  key(@Root() { observedKey }: ObservedKey): string {
    return observedKey;
  }
}
