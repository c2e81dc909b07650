import type { DeliveryStatus } from '../../../generated/graphql';

/** Palette paths: green is done, pale green is on its way, amber wants a look, red failed, grey was never to be sent. */
export const BUCKET_COLOUR: Record<DeliveryStatus, string> = {
  SENT: 'primary.main',
  OFFERING: 'primary.light',
  CLAIMED: 'primary.light',
  QUEUED: 'field.chip',
  RETRY_AT: 'warning.light',
  UNKNOWN: 'warning.main',
  REJECTED: 'error.main',
  SUPPRESSED: 'error.light',
  SKIPPED: 'field.edge',
  ERASED: 'text.secondary',
  CANCELLED: 'secondary.light',
};
