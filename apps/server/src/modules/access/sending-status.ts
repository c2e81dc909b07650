import type { Config } from '../../config';
import type { SendingStatusType } from './viewer.type';

export const sendingStatus = ({ demo, smtpUrl }: Pick<Config, 'demo' | 'smtpUrl'>): SendingStatusType => {
  if (demo !== 'off') return { ready: true, message: 'Demo: mail stays in this process and is shown in the inbox.' };
  if (smtpUrl !== undefined) return { ready: true, message: `Mail is sent through ${new URL(smtpUrl).host}.` };
  return { ready: false, message: 'No SMTP server is set, so nothing can be sent.' };
};
