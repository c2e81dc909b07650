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
import { AddCustomerFacts1790000000021 } from './0021-customer-facts';
import { AddConsentProof1790000000022 } from './0022-consent-proof';
import { AddPointMovementKind1790000000023 } from './0023-point-movement-kind';
import { AddEventPropertiesFolded1790000000024 } from './0024-event-properties-folded';
import { CreateRedemption1790000000025 } from './0025-redemption';
import { CreateOffer1790000000026 } from './0026-offer';
import { CreateGiftCard1790000000027 } from './0027-gift-card';
import { CreateStampCard1790000000028 } from './0028-stamp-card';
import { CreateReferral1790000000029 } from './0029-referral';
import { CreateChallenge1790000000030 } from './0030-challenge';
import { CreateMessage1790000000031 } from './0031-message';
import { CreateLoyaltyAccount1790000000032 } from './0032-loyalty-account';
import { CreateLoyaltyProgram1790000000033 } from './0033-loyalty-program';
import { CreateCustomField1790000000034 } from './0034-custom-field';
import { CreateEventType1790000000035 } from './0035-event-type';
import { CreateObservedKey1790000000036 } from './0036-observed-key';
import { CreateErasure1790000000037 } from './0037-erasure';
import { CreateCustomerAlias1790000000038 } from './0038-customer-alias';
import { CreateImportChange1790000000039 } from './0039-import-change';
import { CreateImportMapping1790000000040 } from './0040-import-mapping';
import { AddImportProblemSeverity1790000000041 } from './0041-import-problem-severity';
import { AddDeliveryToNote1790000000050 } from './0050-delivery-to-note';
import { AddDeliveryToNoteIndex1790000000051 } from './0051-delivery-to-note-index';
import { AddDeliveryCustomerIndex1790000000052 } from './0052-delivery-customer-index';
import { CreateSegmentMember1790000000053 } from './0053-segment-member';
import { RefoldJson1790000000054 } from './0054-refold-json';
import { AddOrderLineCustomerIndex1790000000055 } from './0055-order-line-customer-index';
import { AddConsentCustomerIndex1790000000056 } from './0056-consent-customer-index';
import { CreateMember1790000000057 } from './0057-member';
import { CreateMembership1790000000058 } from './0058-membership';
import { CreateSession1790000000059 } from './0059-session';
import { CreateInvitation1790000000060 } from './0060-invitation';
import { CreatePasswordReset1790000000061 } from './0061-password-reset';
import { CreateApiKey1790000000062 } from './0062-api-key';
import { CreateAuditEntry1790000000063 } from './0063-audit-entry';
import { AddWorkspaceRules1790000000064 } from './0064-workspace-rules';
import { AddCampaignEditor1790000000065 } from './0065-campaign-editor';
import { CreateMemberIdentity1790000000066 } from './0066-member-identity';
import { DropNarrowConsentIndex1790000000067 } from './0067-drop-narrow-consent-index';

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
  AddCustomerFacts1790000000021,
  AddConsentProof1790000000022,
  AddPointMovementKind1790000000023,
  AddEventPropertiesFolded1790000000024,
  CreateRedemption1790000000025,
  CreateOffer1790000000026,
  CreateGiftCard1790000000027,
  CreateStampCard1790000000028,
  CreateReferral1790000000029,
  CreateChallenge1790000000030,
  CreateMessage1790000000031,
  CreateLoyaltyAccount1790000000032,
  CreateLoyaltyProgram1790000000033,
  CreateCustomField1790000000034,
  CreateEventType1790000000035,
  CreateObservedKey1790000000036,
  CreateErasure1790000000037,
  CreateCustomerAlias1790000000038,
  CreateImportChange1790000000039,
  CreateImportMapping1790000000040,
  AddImportProblemSeverity1790000000041,
  AddDeliveryToNote1790000000050,
  AddDeliveryToNoteIndex1790000000051,
  AddDeliveryCustomerIndex1790000000052,
  CreateSegmentMember1790000000053,
  RefoldJson1790000000054,
  AddOrderLineCustomerIndex1790000000055,
  AddConsentCustomerIndex1790000000056,
  CreateMember1790000000057,
  CreateMembership1790000000058,
  CreateSession1790000000059,
  CreateInvitation1790000000060,
  CreatePasswordReset1790000000061,
  CreateApiKey1790000000062,
  CreateAuditEntry1790000000063,
  AddWorkspaceRules1790000000064,
  AddCampaignEditor1790000000065,
  CreateMemberIdentity1790000000066,
  DropNarrowConsentIndex1790000000067,
];
