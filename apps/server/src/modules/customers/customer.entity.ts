import { Entity } from 'typeorm';
import { CalendarDay, Folded, FoldedJson, Instant, Json, OptionalFlag, Text } from '../../database/columns';
import { Mirrored } from '../../database/mirrored';
import { MirroredRow } from '../../database/mirrored-row';

@Mirrored()
@Entity('customer')
export class Customer extends MirroredRow {
  /** The caller's own key. */
  @Text(190)
  sourceId: string;
  @Folded('sourceId', 190)
  sourceIdFolded: string;

  @Text(200, { nullable: true })
  firstName: string | null;
  @Folded('firstName', 200)
  firstNameFolded: string | null;

  @Text(200, { nullable: true })
  lastName: string | null;
  @Folded('lastName', 200)
  lastNameFolded: string | null;

  /** The full name: as given, otherwise first and last name together. */
  @Text(400, { nullable: true })
  name: string | null;
  @Folded('name', 400)
  nameFolded: string | null;

  @Text(254, { nullable: true })
  email: string | null;
  @Folded('email', 254)
  emailFolded: string | null;
  /** Keyed digest of the folded address: what a suppression is matched by. */
  @Text(64, { nullable: true })
  emailKey: string | null;

  @Text(40, { nullable: true })
  phone: string | null;
  @Folded('phone', 40)
  phoneFolded: string | null;
  @Text(64, { nullable: true })
  phoneKey: string | null;

  @CalendarDay({ nullable: true })
  birthdate: number | null;

  @Text(40, { nullable: true })
  gender: string | null;
  @Folded('gender', 40)
  genderFolded: string | null;

  @Text(40, { nullable: true })
  language: string | null;
  @Folded('language', 40)
  languageFolded: string | null;

  @Text(40, { nullable: true })
  postalCode: string | null;
  @Folded('postalCode', 40)
  postalCodeFolded: string | null;

  @Text(200, { nullable: true })
  city: string | null;
  @Folded('city', 200)
  cityFolded: string | null;

  @Text(200, { nullable: true })
  state: string | null;
  @Folded('state', 200)
  stateFolded: string | null;

  @Text(100, { nullable: true })
  country: string | null;
  @Folded('country', 100)
  countryFolded: string | null;

  @Instant({ nullable: true })
  registeredAt: number | null;

  @Text(100, { nullable: true })
  customerType: string | null;
  @Folded('customerType', 100)
  customerTypeFolded: string | null;

  /** VIP, Gold, Premium member … */
  @Text(100, { nullable: true })
  status: string | null;
  @Folded('status', 100)
  statusFolded: string | null;

  @Text(100, { nullable: true })
  membershipCard: string | null;
  @Folded('membershipCard', 100)
  membershipCardFolded: string | null;

  @Text(100, { nullable: true })
  loginMethod: string | null;
  @Folded('loginMethod', 100)
  loginMethodFolded: string | null;

  @OptionalFlag()
  isEmployee: boolean | null;

  @Text(100, { nullable: true })
  fraudStatus: string | null;
  @Folded('fraudStatus', 100)
  fraudStatusFolded: string | null;

  @Text(100, { nullable: true })
  cmsStatus: string | null;
  @Folded('cmsStatus', 100)
  cmsStatusFolded: string | null;

  /** APPLE or GOOGLE; null for none. */
  @Text(20, { nullable: true })
  walletPass: string | null;

  /** Where the customer came from: Shopify, Mailchimp, CSV … */
  @Text(100, { nullable: true })
  source: string | null;
  @Folded('source', 100)
  sourceFolded: string | null;

  /** More about the source: which list of Mailchimp's, whether a lead or a user of Intercom's. */
  @Json({ nullable: true })
  sourceMetadata: Record<string, unknown> | null;
  @FoldedJson('sourceMetadata')
  sourceMetadataFolded: string | null;

  @Json({ nullable: true })
  preferences: string[] | null;
  @FoldedJson('preferences')
  preferencesFolded: string | null;

  @Json({ nullable: true })
  areas: string[] | null;
  @FoldedJson('areas')
  areasFolded: string | null;

  /** Custom fields: those of the workspace's schema and whatever else was sent. */
  @Json({ nullable: true })
  attributes: Record<string, unknown> | null;
  @FoldedJson('attributes')
  attributesFolded: string | null;
}
