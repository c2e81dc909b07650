import { Field, InputType } from 'type-graphql';
import { CalendarDate, DateTime } from '../../graphql/scalars';
import { ConsentInputType } from './consent.input';
import type { CustomerInput } from './customer.input';

@InputType('CustomerInput', {
  description: 'What a caller knows of a customer. A field that is left out is kept as it was; null clears it.',
})
export class CustomerInputType implements CustomerInput {
  @Field(() => String, { description: "The caller's own key. Sent again, it means the same customer." })
  sourceId: string;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: 'Full name; left out, it is first and last name together.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Email address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of birth.' })
  birthdate?: number | null;

  @Field(() => String, { nullable: true, description: 'Gender.' })
  gender?: string | null;

  @Field(() => String, { nullable: true, description: 'Preferred language.' })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or region.' })
  state?: string | null;

  @Field(() => String, { nullable: true, description: 'Country.' })
  country?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the customer registered.' })
  registeredAt?: number | null;

  @Field(() => [ConsentInputType], {
    nullable: true,
    description: 'Choices to add. Channels that are not named keep their state.',
  })
  consents?: ConsentInputType[] | null;
}

@InputType('UpsertCustomersInput', { description: 'Customers to add or change.' })
export class UpsertCustomersInput {
  @Field(() => [CustomerInputType], { description: '1,000 at most.' })
  customers: CustomerInputType[];
}
