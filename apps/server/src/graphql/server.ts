import path from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Express, Request, RequestHandler, Response } from 'express';
import { identified, principalOf } from '../modules/access/requests/identified';
import { identify } from '../modules/access/requests/identify';
import { limitRate } from '../modules/access/requests/rate-limit';
import type { Services } from '../services';
import { type Context, createContext } from './context';
import { errorPolicy } from './error-policy';
import { landingPage, servePageOnly } from './landing-page';
import { LIMITS } from './limits';
import { tellCost } from './query-cost';
import { readRequest } from './request';
import { buildGraphqlSchema } from './schema';
import { readTrustedDocuments } from './trusted-documents';
import { signalOf } from './withdrawal';

/** A database that does not answer while a request is set up is told as every error of the API is. */
const failing =
  ({ logger }: Services, handler: RequestHandler): RequestHandler =>
  async (request, response, next) => {
    try {
      await handler(request, response, next);
    } catch (error) {
      const formatted = errorPolicy(logger)({ message: '' }, error);
      response.status(500).json({ errors: [formatted] });
    }
  };

/** Beside the built application, from both `src/graphql` and `dist/graphql`. */
const TRUSTED_DOCUMENTS = path.resolve(__dirname, '../../../web/dist/trusted-documents.json');

interface Options {
  /** Who asks; tests and benchmarks say it by themselves. */
  readonly find?: typeof identify;
  /** The file with the documents of the application. */
  readonly documents?: string;
}

/** Serves the API, and Apollo Sandbox to browsers, at `/graphql`. */
export const mountGraphql = async (
  app: Express,
  services: Services,
  { find = identify, documents = TRUSTED_DOCUMENTS }: Options = {},
): Promise<{ close(): Promise<void> }> => {
  const schema = await buildGraphqlSchema();
  const server = new ApolloServer<Context>({
    schema,
    formatError: errorPolicy(services.logger),
    plugins: [landingPage(), tellCost(), ApolloServerPluginUsageReportingDisabled()],
    parseOptions: { maxTokens: LIMITS.tokens },
    nodeEnv: 'production',
    // Nobody gets this far who has not signed in and asks for it.
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: services.logger,
  });
  await server.start();
  const context = async ({ req, res }: { req: Request; res: Response }): Promise<Context> =>
    createContext({ services, principal: principalOf(req), signal: signalOf(res), http: { request: req, response: res } });
  app.use(
    '/graphql',
    servePageOnly,
    failing(services, identified(services, find)),
    limitRate(services),
    ...readRequest(schema, { documents: readTrustedDocuments(documents), config: services.config }),
    expressMiddleware(server, { context }),
  );
  return { close: () => server.stop() };
};
