import path from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Services } from '../services';
import { graphiql } from './graphiql';
import { allowOrigins, checkOrigin } from './origins';
import { securityHeaders } from './security-headers';
import { serveWeb } from './web-files';

/** The built SPA, from both `src/http` and `dist/http`. */
const WEB_FILES = path.resolve(__dirname, '../../../web/dist');

interface Parts {
  readonly services: Services;
  /** What modules serve beside GraphQL. */
  readonly routes: readonly RequestHandler[];
  mountGraphql(app: Express): Promise<void>;
}

const ready =
  ({ database, logger }: Services): RequestHandler =>
  async (_request, response) => {
    try {
      await database.now();
      response.json({ status: 'ready' });
    } catch (error) {
      logger.error({ err: error }, 'the database does not answer');
      response.status(503).json({ status: 'the database does not answer' });
    }
  };

const notFound: RequestHandler = (request, response) => {
  response.status(404).json({ message: `There is nothing at ${request.method} ${request.path}.` });
};

/** A body that is too large, a path that is no URL: the framework says so by a status. Everything else is a fault of ours. */
const statusOf = (error: unknown): number => {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

const failed =
  ({ logger }: Services): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const status = statusOf(error);
    if (status === 500) logger.error({ err: error, method: request.method, path: request.path }, 'a request failed');
    if (response.headersSent) return next(error);
    const message = status === 500 ? 'Something went wrong on the server; its log says what.' : 'The request cannot be read.';
    response.status(status).json({ message });
  };

/** Everything that is served, in the order in which it is tried. */
export const createHttp = async ({ services, routes, mountGraphql }: Parts): Promise<Express> => {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', services.config.trustedProxies);
  app.use(securityHeaders(services.config));
  app.use(checkOrigin(services.config));
  app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/ready', ready(services));
  app.use('/graphql', allowOrigins(services.config));
  await mountGraphql(app);
  app.use('/graphiql', graphiql());
  for (const route of routes) app.use(route);
  app.use(serveWeb(WEB_FILES));
  app.use(notFound);
  app.use(failed(services));
  return app;
};
