import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Express, Response } from 'express';
import { currentWorkspace } from '../modules/access/current-workspace';
import type { Workspace } from '../modules/access/workspace.entity';
import type { Services } from '../services';
import type { Context } from './context';
import { errorPolicy } from './error-policy';
import { landingPage, servePageOnly } from './landing-page';
import { LIMITS } from './limits';
import { readRequest } from './request';
import { buildGraphqlSchema } from './schema';
import { signalOf } from './withdrawal';

const createContext = async ({ services, workspace }: Served, response: Response): Promise<Context> => ({
  signal: signalOf(response),
  services,
  workspace: await workspace(services),
  now: services.clock(),
  memory: {},
});

interface Served {
  readonly services: Services;
  /** Whose customers a request is about. */
  readonly workspace: (services: Services) => Promise<Workspace>;
}

/** Serves the API, and Apollo Sandbox to browsers, at `/graphql`. */
export const mountGraphql = async (
  app: Express,
  services: Services,
  workspace: Served['workspace'] = currentWorkspace,
): Promise<{ close(): Promise<void> }> => {
  const schema = await buildGraphqlSchema();
  const server = new ApolloServer<Context>({
    schema,
    formatError: errorPolicy(services.logger),
    plugins: [landingPage(), ApolloServerPluginUsageReportingDisabled()],
    parseOptions: { maxTokens: LIMITS.tokens },
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: services.logger,
  });
  await server.start();
  app.use(
    '/graphql',
    servePageOnly,
    ...readRequest(schema),
    expressMiddleware(server, { context: ({ res }) => createContext({ services, workspace }, res) }),
  );
  return { close: () => server.stop() };
};
