import { existsSync, readFileSync } from 'node:fs';
import type { Config } from '../config';
import type { Principal } from '../modules/access/principal';
import { requestError } from './error-policy';

/** Queries by the SHA-256 of their text, in hexadecimal digits. */
export type TrustedDocuments = ReadonlyMap<string, string>;

interface Asked {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/** What the application was built with; nothing where it has not been built. */
export const readTrustedDocuments = (file: string): TrustedDocuments => {
  if (!existsSync(file)) return new Map();
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(texts));
};

const idIn = ({ extensions }: Asked): string | undefined => {
  if (typeof extensions !== 'object' || extensions === null || !('documentId' in extensions)) return undefined;
  return typeof extensions.documentId === 'string' ? extensions.documentId : undefined;
};

/**
 * The query that a request asks: its text, or the one that `extensions.documentId` names.
 * @throws BAD_USER_INPUT when none has this id, FORBIDDEN for a text where members may send ids only
 */
export const askedQuery = (
  body: Asked,
  principal: Principal,
  { documents, config }: { readonly documents: TrustedDocuments; readonly config: Pick<Config, 'trustedDocuments'> },
): unknown => {
  const id = idIn(body);
  if (id === undefined) {
    // Who has not signed in can ask the public fields only, in whatever words.
    if (!config.trustedDocuments || principal.kind !== 'session') return body.query;
    throw requestError('FORBIDDEN', 'Only what the application was built with can be asked here. Ask with an API key.');
  }
  const query = documents.get(id);
  if (query === undefined) throw requestError('BAD_USER_INPUT', 'There is no document with this id. Load the application again.');
  return query;
};
