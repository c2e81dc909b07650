import { Field, InputType, ObjectType } from 'type-graphql';
import { Payload } from '../../graphql/payload';
import { CalendarDate, DateTime, JSONObject } from '../../graphql/scalars';
import { ConsentInputType } from './consent.input';
import type { CustomerInput } from './customer.input';
import { CustomerType } from './customer.type';
import type { WalletPass } from './wallet-pass';
import { WalletPassEnum } from './wallet-pass.type';

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

  @Field(() => String, { nullable: true, description: 'Country: an ISO 3166-1 code, or a name that is understood as one.' })
  country?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the customer registered.' })
  registeredAt?: number | null;

  @Field(() => String, { nullable: true, description: 'What sort of customer it is.' })
  customerType?: string | null;

  @Field(() => String, { nullable: true, description: 'VIP, Gold, Premium member …' })
  status?: string | null;

  @Field(() => String, { nullable: true, description: 'The membership card: Black, Gold …' })
  membershipCard?: string | null;

  @Field(() => String, { nullable: true, description: 'How the customer signs in: email, Apple, Google …' })
  loginMethod?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer works for the shop.' })
  isEmployee?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What a check for fraud said.' })
  fraudStatus?: string | null;

  @Field(() => String, { nullable: true, description: 'Status in the content management system.' })
  cmsStatus?: string | null;

  @Field(() => WalletPassEnum, { nullable: true, description: 'The wallet that holds a pass; null for none.' })
  walletPass?: WalletPass | null;

  @Field(() => String, { nullable: true, description: 'Where the customer came from: Shopify, Mailchimp …' })
  source?: string | null;

  @Field(() => JSONObject, { nullable: true, description: 'More about the source: which list, which form.' })
  sourceMetadata?: Record<string, unknown> | null;

  @Field(() => [String], { nullable: true, description: 'Likings: vegan, vegetarian … The list replaces the one before.' })
  preferences?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Areas: cat owner, dog owner … The list replaces the one before.' })
  areas?: string[] | null;

  @Field(() => JSONObject, {
    nullable: true,
    description:
      'Custom fields, described or not: 200 keys and 16,000 characters of JSON at most. Keys that are left out are kept, null removes one.',
  })
  attributes?: Record<string, unknown> | null;

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

@ObjectType('CustomerPayload', { description: 'What became of a customer.' })
export class CustomerPayload extends Payload {
  @Field(() => CustomerType, { nullable: true, description: 'The customer as saved; null when refused.' })
  customer: CustomerType | null;
}
