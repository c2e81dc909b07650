import { Field, ObjectType } from 'type-graphql';
import { JSONValue } from '../../../graphql/scalars';

@ObjectType('CustomerFact', { description: 'Something that filters can ask about a customer, and what it is now.' })
export class CustomerFactType {
  @Field(() => String, { description: 'As a filter names it.' })
  key: string;

  @Field(() => String, { description: 'As it is shown.' })
  label: string;

  @Field(() => String, { description: 'The heading it is shown under.' })
  group: string;

  @Field(() => String, { description: 'text, choice, number, money, date, boolean or list.' })
  type: string;

  @Field(() => String, { nullable: true, description: 'What a number counts: "visits", "years".' })
  unit: string | null;

  @Field(() => JSONValue, {
    nullable: true,
    description:
      'Null when it is not known. A text, a number, true or false, a list of texts; money is decimal text, a date a `Date` or a `DateTime`.',
  })
  value: unknown;
}
