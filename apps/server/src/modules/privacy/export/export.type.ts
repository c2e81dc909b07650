import { Field, ObjectType } from 'type-graphql';
import { Payload } from '../../../graphql/payload';
import { JSONObject } from '../../../graphql/scalars';

@ObjectType('ExportCustomerPayload', { description: 'Everything that is known of a customer.' })
export class ExportCustomerPayload extends Payload {
  @Field(() => JSONObject, {
    nullable: true,
    description:
      'Profile, custom fields, consents with their proof, every record by its kind, messages and segments. A customer of whom more is known than one answer may hold is refused with TOO_MANY: download GET /customers/ID/export.json instead, which has no limit.',
  })
  export: Readonly<Record<string, unknown>> | null;
}
