import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.MUSTER_SERVER ?? 'http://127.0.0.1:4000';
const proxied = ['/graphql', '/imports', '/u', '/health', '/customers/[^/]+/export[.]json'];

/** Requests for a page go to the SPA even where a page and a server route share a path (`/imports`). */
const pageOrServer = (request: { headers: { accept?: string | undefined } }) =>
  request.headers.accept?.includes('text/html') ? '/index.html' : undefined;

export default defineConfig({
  plugins: [react()],
  // The filter language is read from its TypeScript source, so that an edit there reaches the page at once.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: Object.fromEntries(
      proxied.map((path) => [`^${path}(/|\\?|$)`, { target: server, ...(path === '/imports' ? { bypass: pageOrServer } : {}) }]),
    ),
  },
  build: { target: 'es2023', sourcemap: true, chunkSizeWarningLimit: 900 },
});
