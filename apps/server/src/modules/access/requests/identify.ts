import type { IncomingMessage } from 'node:http';
import type { Services } from '../../../services';
import { ANONYMOUS, type Principal } from '../principal';
import { sessionToken } from '../sessions/cookie';
import { findKey } from './find-key';
import { findSession } from './find-session';

const BEARER = /^Bearer +(\S+) *$/i;

/** Says who asks, by the key in `Authorization: Bearer`, otherwise by the session's cookie. A key that is no good is nobody. */
export const identify = async (services: Services, request: Pick<IncomingMessage, 'headers'>): Promise<Principal> => {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, text = ''] = BEARER.exec(authorization) ?? [];
    const reason = 'This API key is not known, has expired or was revoked.';
    return (await findKey(services, text)) ?? { kind: 'anonymous', reason };
  }
  const token = sessionToken(request);
  return token === undefined ? ANONYMOUS : ((await findSession(services, token)) ?? ANONYMOUS);
};
