export const DELIVERY_STATUSES = [
  'QUEUED',
  'CLAIMED',
  'OFFERING',
  'RETRY_AT',
  'SENT',
  'REJECTED',
  'UNKNOWN',
  'SUPPRESSED',
  'SKIPPED',
  'ERASED',
  'CANCELLED',
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/**
 * Which states each state may be entered from. Every change of a status puts this list into its WHERE, so what is not
 * here cannot happen, however late or twice a worker comes. There is no way out of SENT, REJECTED and UNKNOWN: a message
 * that may have been accepted is never offered again by itself.
 */
export const ENTERED_FROM: Readonly<Record<DeliveryStatus, readonly DeliveryStatus[]>> = {
  QUEUED: ['CLAIMED'],
  CLAIMED: ['QUEUED', 'RETRY_AT'],
  OFFERING: ['CLAIMED'],
  RETRY_AT: ['CLAIMED', 'OFFERING'],
  SENT: ['OFFERING'],
  REJECTED: ['CLAIMED', 'OFFERING'],
  UNKNOWN: ['OFFERING'],
  SUPPRESSED: ['CLAIMED'],
  // By a merge, when the customer who stays gets a message of the same campaign.
  SKIPPED: ['QUEUED', 'RETRY_AT', 'CLAIMED'],
  ERASED: ['QUEUED', 'RETRY_AT', 'CLAIMED'],
  CANCELLED: ['QUEUED', 'RETRY_AT', 'CLAIMED'],
};

/** Something is still to be done for these. */
export const OPEN_STATUSES = ['QUEUED', 'CLAIMED', 'OFFERING', 'RETRY_AT'] as const satisfies readonly DeliveryStatus[];

const inList = (statuses: readonly DeliveryStatus[]): string => `IN (${statuses.map((status) => `'${status}'`).join(', ')})`;

/** Finds deliveries by their state. The names are constants of this file, never input. */
export const statusIn = (statuses: readonly DeliveryStatus[]): string => `status ${inList(statuses)}`;

/**
 * Guards a change of deliveries that are found by their ids. The plus changes nothing but SQLite's plan: without it the
 * index on the state looks better to it than a list of ids, and every change would read the whole queue.
 */
export const mayEnter = (status: DeliveryStatus): string => `+status ${inList(ENTERED_FROM[status])}`;
