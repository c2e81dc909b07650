import { CreateWorkspace1790000000001 } from './0001-workspace';
import { CreateSetting1790000000002 } from './0002-setting';
import { CreateTombstone1790000000003 } from './0003-tombstone';
import { CreateCustomer1790000000004 } from './0004-customer';
import { CreateConsent1790000000005 } from './0005-consent';
import { CreateSuppression1790000000006 } from './0006-suppression';
import { CreateOrders1790000000007 } from './0007-orders';
import { CreateOrderLine1790000000008 } from './0008-order-line';
import { CreateVisit1790000000009 } from './0009-visit';
import { CreateEvent1790000000010 } from './0010-event';
import { CreatePointMovement1790000000011 } from './0011-point-movement';
import { CreateSegment1790000000012 } from './0012-segment';
import { CreateCampaign1790000000013 } from './0013-campaign';
import { CreateCampaignAudience1790000000014 } from './0014-campaign-audience';
import { CreateDelivery1790000000015 } from './0015-delivery';
import { CreateImportJob1790000000016 } from './0016-import-job';
import { CreateImportProblem1790000000017 } from './0017-import-problem';
import { CreateInboxMessage1790000000018 } from './0018-inbox-message';
import { AddCampaignNameFolded1790000000019 } from './0019-campaign-name-folded';
import { DropInboxMessageParts1790000000020 } from './0020-inbox-message-parts';

/** In the order in which they run. Add at the end; what has run anywhere never changes. */
export const migrations = [
  CreateWorkspace1790000000001,
  CreateSetting1790000000002,
  CreateTombstone1790000000003,
  CreateCustomer1790000000004,
  CreateConsent1790000000005,
  CreateSuppression1790000000006,
  CreateOrders1790000000007,
  CreateOrderLine1790000000008,
  CreateVisit1790000000009,
  CreateEvent1790000000010,
  CreatePointMovement1790000000011,
  CreateSegment1790000000012,
  CreateCampaign1790000000013,
  CreateCampaignAudience1790000000014,
  CreateDelivery1790000000015,
  CreateImportJob1790000000016,
  CreateImportProblem1790000000017,
  CreateInboxMessage1790000000018,
  AddCampaignNameFolded1790000000019,
  DropInboxMessageParts1790000000020,
];
