import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Services } from '../../../services';
import { ANONYMOUS, type Principal } from '../principal';
import { identify } from './identify';

const principals = new WeakMap<IncomingMessage, Principal>();

/** Finds out who asks, before anything else is done for them. */
export const identified =
  (services: Services, find: typeof identify = identify): RequestHandler =>
  async (request, _response, next) => {
    principals.set(request, await find(services, request));
    next();
  };

export const principalOf = (request: IncomingMessage): Principal => principals.get(request) ?? ANONYMOUS;
