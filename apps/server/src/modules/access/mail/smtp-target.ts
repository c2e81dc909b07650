import type { Services } from '../../../services';

/** Where mail goes. */
export interface SmtpTarget {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. Without it the connection is upgraded when the server offers that. */
  readonly secure: boolean;
  /** The demo's server is in this process and has no certificate. */
  readonly plain: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
}

const SUBMISSION_PORT = 587;
const TLS_PORT = 465;

/** `smtp://user:password@host:587`, or `smtps://` for TLS from the start. */
export const parseSmtpUrl = (text: string): SmtpTarget => {
  const url = new URL(text);
  const secure = url.protocol === 'smtps:';
  const standard = secure ? TLS_PORT : SUBMISSION_PORT;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? standard : Number(url.port),
    secure,
    plain: false,
    auth: url.username === '' ? undefined : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
  };
};

/** Undefined when mail cannot be sent. A demo can reach the server in its own process and nothing else, whatever is set. */
export const smtpTarget = ({ config, demoMail }: Pick<Services, 'config' | 'demoMail'>): SmtpTarget | undefined => {
  if (config.demo !== 'off') {
    return demoMail && { host: '127.0.0.1', port: demoMail.port, secure: false, plain: true, auth: undefined };
  }
  return config.smtpUrl === undefined ? undefined : parseSmtpUrl(config.smtpUrl);
};
