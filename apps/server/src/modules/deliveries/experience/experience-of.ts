import type { Delivery } from '../delivery.entity';
import type { DeliveryReason } from '../reasons';

/** Of the `type` of a message: what sending makes a customer experience. */
export type Experience = 'SENT' | 'BOUNCED';

/** It came back from the mailbox. What went wrong before, on our side, nobody experienced. */
const BOUNCES: readonly DeliveryReason[] = ['MAILBOX_UNKNOWN', 'MAILBOX_FULL', 'REFUSED'];

/** Undefined while nothing has reached the customer, or nobody knows whether it has. */
export const experienceOf = ({ status, reason }: Pick<Delivery, 'status' | 'reason'>): Experience | undefined => {
  if (status === 'SENT') return 'SENT';
  return status === 'REJECTED' && BOUNCES.some((bounce) => bounce === reason) ? 'BOUNCED' : undefined;
};
