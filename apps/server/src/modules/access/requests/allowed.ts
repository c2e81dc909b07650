import type { Request, RequestHandler, Response } from 'express';
import type { Services } from '../../../services';
import type { Permission } from '../permissions';
import { isSignedIn, may, type SignedIn } from '../principal';
import { identify } from './identify';
import { countRequest } from './rate-limit';

type Handler<Parameters> = (principal: SignedIn, request: Request<Parameters>, response: Response) => Promise<void>;

/** What is served beside GraphQL, for whoever has the permissions: the same people, the same rules. */
export const allowed =
  <Parameters extends Record<string, string> = Record<string, string>>(
    services: Services,
    permissions: readonly Permission[],
    handle: Handler<Parameters>,
  ): RequestHandler<Parameters> =>
  async (request, response) => {
    const principal = await identify(services, request);
    if (!(await countRequest(services, principal, { request, response }))) {
      response.status(429).json({ message: 'That are too many requests in a minute.' });
      return;
    }
    if (!isSignedIn(principal)) {
      response.status(401).json({ message: principal.reason ?? 'Sign in first.' });
      return;
    }
    const missing = permissions.find((permission) => !may(principal, permission));
    if (missing !== undefined) {
      response.status(403).json({ message: `This needs the permission ${missing}.` });
      return;
    }
    await handle(principal, request, response);
  };
