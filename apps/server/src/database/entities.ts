import { AuditEntry } from '../modules/access/audit/audit-entry.entity';
import { Invitation } from '../modules/access/invitations/invitation.entity';
import { ApiKey } from '../modules/access/keys/api-key.entity';
import { Member } from '../modules/access/members/member.entity';
import { MemberIdentity } from '../modules/access/members/member-identity.entity';
import { Membership } from '../modules/access/members/membership.entity';
import { PasswordReset } from '../modules/access/passwords/password-reset.entity';
import { Session } from '../modules/access/sessions/session.entity';
import { Workspace } from '../modules/access/workspace.entity';
import { Challenge } from '../modules/activity/challenge.entity';
import { Event } from '../modules/activity/event.entity';
import { GiftCard } from '../modules/activity/gift-card.entity';
import { LoyaltyAccount } from '../modules/activity/loyalty-account.entity';
import { Message } from '../modules/activity/message.entity';
import { Offer } from '../modules/activity/offer.entity';
import { Order } from '../modules/activity/order.entity';
import { OrderLine } from '../modules/activity/order-line.entity';
import { PointMovement } from '../modules/activity/point-movement.entity';
import { Redemption } from '../modules/activity/redemption.entity';
import { Referral } from '../modules/activity/referral.entity';
import { StampCard } from '../modules/activity/stamp-card.entity';
import { Visit } from '../modules/activity/visit.entity';
import { Campaign } from '../modules/campaigns/campaign.entity';
import { Consent } from '../modules/customers/consent.entity';
import { Customer } from '../modules/customers/customer.entity';
import { CustomerAlias } from '../modules/customers/customer-alias.entity';
import { Erasure } from '../modules/customers/erasure.entity';
import { CampaignAudience } from '../modules/deliveries/campaign-audience.entity';
import { Delivery } from '../modules/deliveries/delivery.entity';
import { InboxMessage } from '../modules/deliveries/demo-mail/inbox-message.entity';
import { Suppression } from '../modules/deliveries/suppression.entity';
import { ImportChange } from '../modules/imports/import-change.entity';
import { ImportJob } from '../modules/imports/import-job.entity';
import { ImportMapping } from '../modules/imports/import-mapping.entity';
import { ImportProblem } from '../modules/imports/import-problem.entity';
import { CustomField } from '../modules/schema/custom-field.entity';
import { EventType } from '../modules/schema/event-type.entity';
import { LoyaltyProgram } from '../modules/schema/loyalty-program.entity';
import { ObservedKey } from '../modules/schema/observed-key.entity';
import { SegmentMember } from '../modules/segments/lists/segment-member.entity';
import { Segment } from '../modules/segments/segment.entity';
import { Setting } from './setting.entity';
import { Tombstone } from './tombstone.entity';

/** Every table that TypeORM reads and writes. */
export const entities = [
  Workspace,
  Member,
  MemberIdentity,
  Membership,
  Session,
  Invitation,
  PasswordReset,
  ApiKey,
  AuditEntry,
  Customer,
  Consent,
  Suppression,
  Order,
  OrderLine,
  Visit,
  Event,
  PointMovement,
  LoyaltyAccount,
  Redemption,
  Offer,
  GiftCard,
  StampCard,
  Referral,
  Challenge,
  Message,
  CustomerAlias,
  Erasure,
  CustomField,
  EventType,
  LoyaltyProgram,
  ObservedKey,
  Segment,
  SegmentMember,
  Campaign,
  CampaignAudience,
  Delivery,
  ImportJob,
  ImportProblem,
  ImportChange,
  ImportMapping,
  InboxMessage,
  Tombstone,
  Setting,
];
