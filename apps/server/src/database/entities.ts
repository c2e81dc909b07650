import { Workspace } from '../modules/access/workspace.entity';
import { Event } from '../modules/activity/event.entity';
import { Order } from '../modules/activity/order.entity';
import { OrderLine } from '../modules/activity/order-line.entity';
import { PointMovement } from '../modules/activity/point-movement.entity';
import { Visit } from '../modules/activity/visit.entity';
import { Campaign } from '../modules/campaigns/campaign.entity';
import { Consent } from '../modules/customers/consent.entity';
import { Customer } from '../modules/customers/customer.entity';
import { CampaignAudience } from '../modules/deliveries/campaign-audience.entity';
import { Delivery } from '../modules/deliveries/delivery.entity';
import { InboxMessage } from '../modules/deliveries/demo-mail/inbox-message.entity';
import { Suppression } from '../modules/deliveries/suppression.entity';
import { ImportJob } from '../modules/imports/import-job.entity';
import { ImportProblem } from '../modules/imports/import-problem.entity';
import { Segment } from '../modules/segments/segment.entity';
import { Setting } from './setting.entity';
import { Tombstone } from './tombstone.entity';

/** Every table that TypeORM reads and writes. */
export const entities = [
  Workspace,
  Customer,
  Consent,
  Suppression,
  Order,
  OrderLine,
  Visit,
  Event,
  PointMovement,
  Segment,
  Campaign,
  CampaignAudience,
  Delivery,
  ImportJob,
  ImportProblem,
  InboxMessage,
  Tombstone,
  Setting,
];
