import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSignedIn, type Principal } from '../modules/access/principal';
import { addressOf } from '../modules/access/requests/address-of';
import type { Workspace } from '../modules/access/workspace.entity';
import type { Services } from '../services';
import { unauthenticated } from './error-policy';

/** What a resolver knows of the request. */
export interface Context {
  readonly services: Services;
  /** Who asks. Signing in, out or elsewhere makes it another one for the rest of the request. */
  principal: Principal;
  /** Where they work: it comes from `principal` and from nowhere else. @throws UNAUTHENTICATED when nobody signed in */
  readonly workspace: Workspace;
  /** UTC milliseconds. Read once per request, so that every relative date of an answer means the same day. */
  readonly now: number;
  /** Aborted when the client goes away before it has its answer: handed to questions, never to what changes something. */
  readonly signal?: AbortSignal | undefined;
  /** What came over HTTP, for what has to do with cookies and addresses; undefined outside of a request. */
  readonly http?: Exchange | undefined;
  /** Where the request comes from; `here` outside of one. */
  readonly address: string;
  /** What the loaders of this request remember. A mutation replaces it, so that its payload is read afresh. */
  memory: Map<object, object>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Given {
  readonly services: Services;
  readonly principal: Principal;
  readonly signal?: AbortSignal | undefined;
  readonly http?: Exchange | undefined;
}

/** A class, because the library copies contexts: what is on the prototype is not read while it does. */
class RequestContext implements Context {
  readonly services: Services;
  principal: Principal;
  readonly now: number;
  readonly signal: AbortSignal | undefined;
  readonly http: Exchange | undefined;
  memory: Context['memory'] = new Map();

  constructor({ services, principal, signal, http }: Given) {
    this.services = services;
    this.principal = principal;
    this.now = services.clock();
    this.signal = signal;
    this.http = http;
  }

  get address(): string {
    return this.http === undefined ? 'here' : addressOf(this.http.request);
  }

  get workspace(): Workspace {
    if (isSignedIn(this.principal)) return this.principal.workspace;
    throw unauthenticated(this.principal);
  }
}

export const createContext = (given: Given): Context => new RequestContext(given);

/** Makes the rest of the request forget what it has loaded, because rows have changed. */
export const forget = (context: Context): void => {
  context.memory = new Map();
};
