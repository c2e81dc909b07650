import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../../errors';
import { type Context, createContext } from '../../../graphql/context';
import type { Services } from '../../../services';
import { allowed } from '../../access/requests/allowed';
import type { Customer } from '../../customers/customer.entity';
import { requireCustomer } from '../customer-reference';
import { exportText } from './export-text';

const find = ({ services, workspace }: Context, id: string): Promise<Customer | undefined> =>
  requireCustomer(services.database.reader, workspace.id, { id }).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });

const send = async (context: Context, request: Request<{ id: string }>, response: Response): Promise<void> => {
  const customer = await find(context, request.params.id);
  if (customer === undefined) {
    response.status(404).json({ message: 'There is no such customer.' });
    return;
  }
  response.attachment('customer.json').type('application/json').set('Cache-Control', 'no-store');
  await pipeline(Readable.from(exportText(context, customer), { objectMode: false }), response);
};

/** GET /customers/:id/export.json: everything that is known of a customer, as a download. */
export const exportRoutes = (services: Services): Router => {
  const router = Router();
  router.get(
    '/customers/:id/export.json',
    allowed(services, ['customers:export'], (principal, request: Request<{ id: string }>, response) =>
      send(createContext({ services, principal }), request, response),
    ),
  );
  return router;
};
