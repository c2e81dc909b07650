import { type Request, type Response, Router } from 'express';
import type { Services } from '../../../services';
import { Workspace } from '../../access/workspace.entity';
import { unsubscribePage } from './page';
import { findByToken, type UnsubscribedDelivery, unsubscribe } from './unsubscribe';
import { PREVIEW_TOKEN } from './unsubscribe-url';

type Parts = Pick<Services, 'database'>;

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

const UNKNOWN = { title: 'This link is not valid', text: 'It may have been cut off. Open the whole link from the message.' };
const PREVIEW = { title: 'This is a preview', text: 'In a message that was sent, this link lets the person unsubscribe.' };

const send = (response: Response, status: number, page: Parameters<typeof unsubscribePage>[0]): void => {
  response.status(status).set(HEADERS).type('html').send(unsubscribePage(page));
};

const senderName = async ({ database }: Parts, { workspaceId }: UnsubscribedDelivery): Promise<string> => {
  const workspace = await database.reader.findOneBy(Workspace, { id: workspaceId });
  return workspace?.name ?? 'the sender';
};

const tokenOf = ({ params }: Request): string => String(params.token);

/** Shows the button. Mail scanners follow every link, so looking changes nothing. */
const show = (parts: Parts) => async (request: Request, response: Response) => {
  const token = tokenOf(request);
  if (token === PREVIEW_TOKEN) return send(response, 200, PREVIEW);
  const delivery = await findByToken(parts, token);
  if (delivery === null) return send(response, 404, UNKNOWN);
  const name = await senderName(parts, delivery);
  const text = `You will get no more email from ${name}.`;
  return send(response, 200, { title: 'Unsubscribe?', text, button: 'Unsubscribe' });
};

/** The button, and the one-click POST of mail programs (RFC 8058): no cookie, no login, no body needed. */
const act = (parts: Parts) => async (request: Request, response: Response) => {
  const delivery = await findByToken(parts, tokenOf(request));
  if (delivery === null) return send(response, 404, UNKNOWN);
  await unsubscribe(parts, delivery);
  const name = await senderName(parts, delivery);
  return send(response, 200, { title: 'You are unsubscribed', text: `You will get no more email from ${name}.` });
};

/** `/u/<token>`: where the unsubscribe link of every message leads. */
export const unsubscribeRoutes = (parts: Parts): Router => {
  const router = Router();
  router.get('/u/:token', show(parts));
  router.post('/u/:token', act(parts));
  return router;
};
