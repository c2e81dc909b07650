import { createRequire } from 'node:module';
import path from 'node:path';
import { Router } from 'express';
import { READY_OPERATIONS } from '../graphql/ready-operations';

const load = createRequire(__filename);

/** Built for browsers as it is, so that nothing is fetched from anywhere else: for machines without internet. */
const FILES: Readonly<Record<string, string>> = {
  '/react.js': path.join(path.dirname(load.resolve('react/package.json')), 'umd/react.production.min.js'),
  '/react-dom.js': path.join(path.dirname(load.resolve('react-dom/package.json')), 'umd/react-dom.production.min.js'),
  '/graphiql.js': path.join(path.dirname(load.resolve('graphiql/package.json')), 'graphiql.min.js'),
  '/graphiql.css': path.join(path.dirname(load.resolve('graphiql/package.json')), 'graphiql.min.css'),
};

/** The requests carry the session, if there is one, or whatever key is put into the headers. Neither is kept in the browser. */
const START = `const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(React.createElement(GraphiQL, {
  fetcher,
  defaultQuery: ${JSON.stringify(READY_OPERATIONS)},
  isHeadersEditorEnabled: true,
  shouldPersistHeaders: false,
}));
`;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>GraphiQL · Muster</title>
    <link rel="stylesheet" href="/graphiql/graphiql.css">
    <style>html, body, #graphiql { height: 100%; margin: 0 }</style>
  </head>
  <body>
    <div id="graphiql"></div>
    <script src="/graphiql/react.js"></script>
    <script src="/graphiql/react-dom.js"></script>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

/** GraphiQL at `/graphiql`, bundled. The page says nothing that is not public; what it asks is asked as anybody asks. */
export const graphiql = (): Router => {
  const router = Router();
  router.get('/', (_request, response) => void response.type('html').set('Cache-Control', 'no-cache').send(PAGE));
  router.get('/start.js', (_request, response) => void response.type('js').set('Cache-Control', 'no-cache').send(START));
  for (const [address, file] of Object.entries(FILES)) {
    router.get(address, (_request, response) => response.sendFile(file, { maxAge: '1d', dotfiles: 'allow' }));
  }
  return router;
};
