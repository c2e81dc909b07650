import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context';
import { answer, type PayloadOf } from '../../graphql/payload';
import { Permission } from '../../graphql/permission';
import { CustomField } from './custom-field.entity';
import { deleteDescribed } from './delete-described';
import { EventType } from './event-type.entity';
import { LoyaltyProgram } from './loyalty-program.entity';
import { saveCustomField } from './save-custom-field';
import { saveEventType } from './save-event-type';
import { saveLoyaltyProgram } from './save-loyalty-program';
import {
  CustomFieldPayload,
  DeleteSchemaInput,
  DeleteSchemaPayload,
  EventTypePayload,
  LoyaltyProgramPayload,
  SaveCustomFieldInput,
  SaveEventTypeInput,
  SaveLoyaltyProgramInput,
} from './schema.input';

type Deleted = Promise<PayloadOf<'deletedId', string>>;

@Resolver()
export class SchemaMutationResolver {
  @Permission('schema:write')
  @Mutation(() => CustomFieldPayload, { description: 'Describes a custom field; values sent before need not be sent again.' })
  saveCustomField(
    @Ctx() context: Context,
    @Arg('input', () => SaveCustomFieldInput, { description: 'The field.' }) input: SaveCustomFieldInput,
  ): Promise<PayloadOf<'customField', CustomField>> {
    return answer(context, 'customField', () => saveCustomField(context.services, context.workspace, input));
  }

  @Permission('schema:write')
  @Mutation(() => DeleteSchemaPayload, { description: 'Deletes the description of a custom field; its values stay.' })
  deleteCustomField(
    @Ctx() context: Context,
    @Arg('input', () => DeleteSchemaInput, { description: 'Which field.' }) { id }: DeleteSchemaInput,
  ): Deleted {
    const asked = { id, prefix: 'fld', entity: CustomField } as const;
    return answer(context, 'deletedId', () => deleteDescribed(context.services, context.workspace, asked));
  }

  @Permission('schema:write')
  @Mutation(() => EventTypePayload, { description: 'Describes a kind of event; events sent before need not be sent again.' })
  saveEventType(
    @Ctx() context: Context,
    @Arg('input', () => SaveEventTypeInput, { description: 'The kind of event.' }) input: SaveEventTypeInput,
  ): Promise<PayloadOf<'eventType', EventType>> {
    return answer(context, 'eventType', () => saveEventType(context.services, context.workspace, input));
  }

  @Permission('schema:write')
  @Mutation(() => DeleteSchemaPayload, { description: 'Deletes the description of a kind of event; its events stay.' })
  deleteEventType(
    @Ctx() context: Context,
    @Arg('input', () => DeleteSchemaInput, { description: 'Which kind of event.' }) { id }: DeleteSchemaInput,
  ): Deleted {
    const asked = { id, prefix: 'evt', entity: EventType } as const;
    return answer(context, 'deletedId', () => deleteDescribed(context.services, context.workspace, asked));
  }

  @Permission('schema:write')
  @Mutation(() => LoyaltyProgramPayload, { description: 'Describes a loyalty program and its tiers.' })
  saveLoyaltyProgram(
    @Ctx() context: Context,
    @Arg('input', () => SaveLoyaltyProgramInput, { description: 'The program.' }) input: SaveLoyaltyProgramInput,
  ): Promise<PayloadOf<'loyaltyProgram', LoyaltyProgram>> {
    return answer(context, 'loyaltyProgram', () => saveLoyaltyProgram(context.services, context.workspace, input));
  }

  @Permission('schema:write')
  @Mutation(() => DeleteSchemaPayload, { description: 'Deletes the description of a loyalty program; its accounts stay.' })
  deleteLoyaltyProgram(
    @Ctx() context: Context,
    @Arg('input', () => DeleteSchemaInput, { description: 'Which program.' }) { id }: DeleteSchemaInput,
  ): Deleted {
    const asked = { id, prefix: 'prg', entity: LoyaltyProgram } as const;
    return answer(context, 'deletedId', () => deleteDescribed(context.services, context.workspace, asked));
  }
}
