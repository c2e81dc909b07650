import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { internalId, publicId } from '../../database/public-id';
import type { Services } from '../../services';
import type { SignedIn } from '../access/principal';
import { allowed } from '../access/requests/allowed';
import { hasCode } from './error-code';
import { errorFile } from './error-file';
import { tooLong } from './file/byte-check';
import { FileRefused } from './file/file-refused';
import { receiveFile } from './file/receive-file';
import { createImport, findImport } from './import-store';
import { findKind, type ImportKind, importKinds, orders } from './kinds';
import { LIMITS } from './limits';
import { optionsOf } from './state';

const NAME_LENGTH = 255;

interface Exchange<Parameters extends Record<string, string> = Record<string, string>> {
  readonly request: Request<Parameters>;
  readonly response: Response;
}

/** The name without folders, and without what cannot be shown. */
const shownName = (name: string): string => {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const shown = base.replace(/\p{Cc}/gu, '').trim();
  return shown === '' ? 'orders.csv' : shown.slice(0, NAME_LENGTH);
};

const fileName = (request: Request): string => {
  const name = request.get('X-File-Name');
  // Neither a form nor a plain link can send this header or this type: a page of another site cannot hand in a file.
  if (name === undefined) throw new FileRefused('The header X-File-Name is missing. It holds the encoded name of the file.');
  if (!request.is('text/csv')) throw new FileRefused('The file has to be sent as Content-Type: text/csv.', 415);
  try {
    return shownName(decodeURIComponent(name));
  } catch {
    throw new FileRefused('The header X-File-Name is not encoded as in encodeURIComponent.');
  }
};

/** `?kind=visits`; left out: orders. */
const requestedKind = ({ query }: Request): ImportKind => {
  const key = query.kind ?? orders.key;
  const kind = typeof key === 'string' ? findKind(key) : undefined;
  if (kind !== undefined) return kind;
  throw new FileRefused(`There is no such kind of file. There is: ${importKinds.map((one) => one.key).join(', ')}.`);
};

const receive = async (services: Services, { workspace }: SignedIn, { request, response }: Exchange): Promise<void> => {
  try {
    const name = fileName(request);
    const kind = requestedKind(request);
    if (Number(request.get('Content-Length') ?? 0) > LIMITS.bytes) throw tooLong();
    // A refusal must not close the connection over which it is to be told.
    const content: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    const received = await receiveFile(services.config, content, kind);
    const job = await createImport(services, workspace, { kind, fileName: name, ...received });
    response.status(201).json({ id: publicId('imp', job.id) });
  } catch (error) {
    if (request.errored !== null || request.readableAborted) return;
    if (!(error instanceof FileRefused)) throw error;
    // The rest of the body is read and thrown away: an answer that comes in the middle of it would not be heard.
    request.resume();
    response.status(error.status).json({ message: error.message });
  }
};

const sendErrorFile = async (
  services: Services,
  { workspace }: SignedIn,
  { request, response }: Exchange<{ id: string }>,
): Promise<void> => {
  const id = internalId('imp', request.params.id);
  const job = id === undefined ? null : await findImport(services.database, workspace.id, id);
  if (job === null || optionsOf(job).mapping.length === 0) {
    response.status(404).json({ message: 'There is no error file: no such import, or it was never run.' });
    return;
  }
  const name = `${job.fileName.replace(/\.[^.]*$/, '')}-errors.csv`;
  const rows = errorFile({ services, workspace, job });
  // The first piece is asked for before the answer begins, so that a file that is gone is an error and not a torn answer.
  const first = await rows.next().catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  });
  if (first === undefined) {
    response.status(404).json({ message: 'The file of this import is no longer there. Hand it in again.' });
    return;
  }
  response.attachment(name).type('text/csv');
  const rest = async function* () {
    yield first.value ?? '';
    yield* rows;
  };
  await pipeline(Readable.from(rest(), { objectMode: false }), response);
};

/** POST /imports takes a file in; GET /imports/:id/errors.csv gives back the rows that were refused. */
export const importRoutes = (services: Services): Router => {
  const router = Router();
  router.post(
    '/imports',
    allowed(services, ['imports:write'], (principal, request, response) => receive(services, principal, { request, response })),
  );
  // The rows are as they stood in the file, with whatever is personal in them.
  router.get(
    '/imports/:id/errors.csv',
    allowed(services, ['imports:read', 'personal:read'], (principal, request: Request<{ id: string }>, response) =>
      sendErrorFile(services, principal, { request, response }),
    ),
  );
  return router;
};
