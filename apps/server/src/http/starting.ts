import type { RequestListener } from 'node:http';

const RETRY_SECONDS = '2';
const MESSAGE = 'Muster is starting; try again in a moment.';

/** Asks for itself again until the application is there, without a script. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Muster is starting</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; font: 16px/1.5 system-ui, sans-serif; text-align: center; }
  h1 { margin: 0; font-size: 1.25rem; }
  p { margin: 0.25rem 1.5rem 0; opacity: 0.75; }
</style>
<h1>Muster is starting</h1>
<p>The first time it fills a demo workspace, which takes about a minute. This page goes on by itself.</p>
</html>
`;

const HEADERS = {
  'Retry-After': RETRY_SECONDS,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
} as const;

const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  Refresh: RETRY_SECONDS,
} as const;

/** What everybody is told until the application answers: people a page that comes again, programs when to come again. */
export const starting: RequestListener = (request, response) => {
  const isHealth = request.url === '/health';
  if (!isHealth && request.method === 'GET' && request.headers.accept?.includes('text/html')) {
    response.writeHead(503, { ...HEADERS, ...PAGE_HEADERS });
    response.end(PAGE);
    return;
  }
  response.writeHead(isHealth ? 200 : 503, { ...HEADERS, 'Content-Type': 'application/json' });
  response.end(JSON.stringify(isHealth ? { status: 'ok' } : { message: MESSAGE }));
};
