import type { DeliveryStatus } from '../../generated/graphql';

/** Where a recipient stands, in the order in which the bar and the table show it. */
export type Standing = 'sent' | 'waiting' | 'unknown' | 'failed' | 'cancelled' | 'left out';

interface DeliveryWords {
  readonly label: string;
  readonly standing: Standing;
  readonly meaning: string;
}

export const DELIVERY_STATUS: Record<DeliveryStatus, DeliveryWords> = {
  SENT: { label: 'Sent', standing: 'sent', meaning: 'The receiving server took the message' },
  OFFERING: { label: 'Being sent', standing: 'waiting', meaning: 'On the wire right now' },
  CLAIMED: { label: 'Next in line', standing: 'waiting', meaning: 'Picked up by a sender, not offered yet' },
  QUEUED: { label: 'Waiting', standing: 'waiting', meaning: 'Not offered to a server yet' },
  RETRY_AT: { label: 'Trying again', standing: 'waiting', meaning: 'Put off by the receiving server; tried again soon' },
  UNKNOWN: { label: 'Unknown', standing: 'unknown', meaning: 'The connection was lost in mid-message; not sent twice' },
  REJECTED: { label: 'Rejected', standing: 'failed', meaning: 'Refused for good by the receiving server' },
  SUPPRESSED: { label: 'Suppressed', standing: 'left out', meaning: 'Consent or address was withdrawn before sending' },
  SKIPPED: { label: 'Left out', standing: 'left out', meaning: 'Matched, but may not or cannot be reached' },
  ERASED: { label: 'Erased', standing: 'left out', meaning: 'The customer was erased before sending' },
  CANCELLED: { label: 'Cancelled', standing: 'cancelled', meaning: 'The campaign was cancelled first' },
};

export const DELIVERY_ORDER: readonly DeliveryStatus[] = [
  'SENT',
  'OFFERING',
  'CLAIMED',
  'QUEUED',
  'RETRY_AT',
  'UNKNOWN',
  'REJECTED',
  'SUPPRESSED',
  'SKIPPED',
  'ERASED',
  'CANCELLED',
];
