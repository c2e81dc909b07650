import { createTransport } from 'nodemailer';
import type { Services } from '../../../services';
import { smtpTarget } from './smtp-target';

interface Mail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const TIMEOUT_MS = 20_000;

/** Whether there is a way for mail to go. */
export const canSendMail = (services: Pick<Services, 'config' | 'demoMail'>): boolean => smtpTarget(services) !== undefined;

/** Sends a message of the product's own to a member: an invitation, a link for a new password. @throws when it is not taken */
export const sendMail = async (services: Pick<Services, 'config' | 'demoMail'>, mail: Mail): Promise<void> => {
  const target = smtpTarget(services);
  if (target === undefined) throw new Error('No mail server is set.');
  const { plain, auth, ...place } = target;
  const transport = createTransport({
    ...place,
    ignoreTLS: plain,
    ...(auth && { auth }),
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ ...mail, from: { ...mail.from } });
  } finally {
    transport.close();
  }
};
