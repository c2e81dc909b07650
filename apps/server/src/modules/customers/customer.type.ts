import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { CalendarDate, DateTime } from '../../graphql/scalars';
import type { Customer } from './customer.entity';

/** The fields that the row has under the same name; resolvers add the others. */
type Plain = 'firstName' | 'lastName' | 'name' | 'email' | 'phone' | 'birthdate' | 'gender' | 'language';
type Place = 'postalCode' | 'city' | 'state' | 'country';

@ObjectType('Customer', { description: 'A person the workspace knows.' })
export class CustomerType implements Pick<Customer, 'sourceId' | Plain | Place | 'registeredAt'> {
  @Field(() => String, { description: "The caller's own key, unique in the workspace." })
  sourceId: string;

  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName: string | null;

  @Field(() => String, { nullable: true, description: 'Full name: as given, otherwise first and last name together.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Email address, as given.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number, as given.' })
  phone: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of birth.' })
  birthdate: number | null;

  @Field(() => String, { nullable: true, description: 'Gender, in the words of whoever recorded it.' })
  gender: string | null;

  @Field(() => String, { nullable: true, description: 'Preferred language.' })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode: string | null;

  @Field(() => String, { nullable: true, description: 'City.' })
  city: string | null;

  @Field(() => String, { nullable: true, description: 'State, province or region.' })
  state: string | null;

  @Field(() => String, { nullable: true, description: 'Country.' })
  country: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the customer registered.' })
  registeredAt: number | null;
}

export const CustomerConnection = connectionType(() => CustomerType, 'Customer', 'customers');
