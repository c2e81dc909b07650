import type { Workspace } from '../modules/access/workspace.entity';
import type { Services } from '../services';

/** What a resolver knows of the request. The workspace comes from here and from nowhere else. */
export interface Context {
  readonly services: Services;
  readonly workspace: Workspace;
  /** UTC milliseconds. Read once per request, so that every relative date of an answer means the same day. */
  readonly now: number;
  /** Aborted when the client goes away before it has its answer: handed to questions, never to what changes something. */
  readonly signal?: AbortSignal | undefined;
  /** What the loaders of this request remember. A mutation replaces it, so that its payload is read afresh. */
  memory: object;
}

/** Makes the rest of the request forget what it has loaded, because rows have changed. */
export const forget = (context: Context): void => {
  context.memory = {};
};
