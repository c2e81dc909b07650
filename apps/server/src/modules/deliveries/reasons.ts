/** Every cause that a delivery can carry, in words that say what to do about it where something can be done. */
const LABELS = {
  NO_CONSENT: 'No email consent',
  NO_ADDRESS: 'No email address',
  SUPPRESSED: 'Suppressed: bounced, complained or unsubscribed',
  SAME_ADDRESS: 'Same address as another customer',
  MERGED: 'Merged with a customer who is in this campaign too',
  CUSTOMER_GONE: 'Customer was deleted after the launch',
  ADDRESS_CHANGED: 'Address was changed after the launch',
  CAMPAIGN_CANCELLED: 'Campaign was cancelled before this message',
  MAILBOX_UNKNOWN: 'Mailbox does not exist; the address is suppressed from now on',
  MAILBOX_FULL: 'Mailbox is full; it is tried again later',
  REFUSED: 'Refused by the mail server; see its answer in the recipient list',
  SENDER_REFUSED: 'Sender address refused; check the sender of the campaign with your mail provider',
  POLICY: 'Refused for its content or reputation; check the design and your sending domain (SPF, DKIM)',
  TRY_LATER: 'Mail server asked to try again later; it is tried again by itself',
  TOO_MANY_ATTEMPTS: 'Mail server kept saying "later" until the last attempt',
  NO_CONNECTION: 'Mail server cannot be reached; check that it runs and that SMTP_URL is right. Sending goes on by itself',
  CONNECTION_LOST: 'Connection was lost before the message was handed over; it is tried again by itself',
  NO_ANSWER: 'Connection was lost while the message was handed over; it may have arrived, so it is not sent again',
  WORKER_STOPPED: 'Server stopped while the message was handed over; it may have arrived, so it is not sent again',
  BAD_ADDRESS: 'Not an address that mail can be sent to; correct it on the customer',
  NOT_RENDERED: 'Design could not be filled in for this customer; check its merge fields',
} as const;

export type DeliveryReason = keyof typeof LABELS;

const labels = new Map<string, string>(Object.entries(LABELS));

/** A reason that a newer version wrote is shown by its code. */
export const reasonLabel = (reason: string): string => labels.get(reason) ?? reason;
