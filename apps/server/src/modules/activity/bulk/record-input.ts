import { Field, InputType } from 'type-graphql';

/** What every record has, so that each of them says it in the same words. */
@InputType({ description: 'What every record has.' })
export abstract class RecordInput {
  @Field(() => String, { description: "The caller's own key. Sent again, it replaces the whole record." })
  sourceId: string;

  @Field(() => String, { description: 'The key of a customer that is already there.' })
  customerSourceId: string;
}
