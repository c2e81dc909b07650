import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection';
import { Permission, Personal } from '../../graphql/permission';
import { CalendarDate, DateTime, JSONObject } from '../../graphql/scalars';
import type { Customer } from './customer.entity';
import { WalletPassEnum } from './wallet-pass.type';

/** The fields that the row has under the same name; resolvers add the others. */
type Plain = 'firstName' | 'lastName' | 'name' | 'email' | 'phone' | 'birthdate' | 'gender' | 'language';
type Place = 'postalCode' | 'city' | 'state' | 'country';
type Standing = 'customerType' | 'status' | 'membershipCard' | 'isEmployee' | 'fraudStatus' | 'cmsStatus' | 'walletPass';
type Origin = 'registeredAt' | 'loginMethod' | 'source' | 'sourceMetadata';

@Permission('customers:read')
@ObjectType('Customer', { description: 'A person the workspace knows.' })
export class CustomerType implements Pick<Customer, Plain | Place | Standing | Origin> {
  @Field(() => String, { nullable: true, description: 'Given name.' })
  firstName: string | null;

  @Field(() => String, { nullable: true, description: 'Family name.' })
  lastName: string | null;

  @Field(() => String, { nullable: true, description: 'Full name: as given, otherwise first and last name together.' })
  name: string | null;

  @Personal()
  @Field(() => String, { nullable: true, description: 'Email address, as given.' })
  email: string | null;

  @Personal()
  @Field(() => String, { nullable: true, description: 'Phone number, as given.' })
  phone: string | null;

  @Personal()
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

  @Field(() => String, { nullable: true, description: 'Country: its ISO 3166-1 code, or the text of a file that names none.' })
  country: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the customer registered.' })
  registeredAt: number | null;

  @Field(() => String, { nullable: true, description: 'What sort of customer it is, in the words of whoever recorded it.' })
  customerType: string | null;

  @Field(() => String, { nullable: true, description: 'VIP, Gold, Premium member …' })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'The membership card: Black, Gold …' })
  membershipCard: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer works for the shop; null when it is not known.' })
  isEmployee: boolean | null;

  @Field(() => String, { nullable: true, description: 'What a check for fraud said.' })
  fraudStatus: string | null;

  @Field(() => String, { nullable: true, description: 'Status in the content management system.' })
  cmsStatus: string | null;

  @Field(() => WalletPassEnum, { nullable: true, description: 'The wallet that holds a pass; null for none.' })
  walletPass: string | null;

  @Field(() => String, { nullable: true, description: 'How the customer signs in: email, Apple, Google …' })
  loginMethod: string | null;

  @Field(() => String, { nullable: true, description: 'Where the customer came from: Shopify, Mailchimp, CSV …' })
  source: string | null;

  @Field(() => JSONObject, { nullable: true, description: 'More about the source: which list, which form.' })
  sourceMetadata: Record<string, unknown> | null;
}

export const CustomerConnection = connectionType(() => CustomerType, 'Customer', 'customers');
