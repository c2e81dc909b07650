import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type Request, Router } from 'express';

/** Names of built files change with their content; everything else is asked for afresh each time. */
const setCaching = (folder: string) => (response: { setHeader(name: string, value: string): void }, file: string) => {
  const isNamedByContent = file.startsWith(path.join(folder, 'assets') + path.sep);
  response.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** A page of the SPA: a browser asks for it, by an address without a file's ending. The first page is there for anybody. */
const isPage = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  (request.path === '/' || (path.extname(request.path) === '' && request.accepts(['json', 'html']) === 'html'));

/** The SPA: its files, and its one page for every address that it may know. */
export const serveWeb = (folder: string): Router => {
  const router = Router();
  const page = path.join(folder, 'index.html');
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: setCaching(folder) }));
  router.use((request, response, next) => {
    if (!isPage(request)) return next();
    if (!existsSync(page)) {
      return void response.status(404).type('text').send('The pages have not been built yet. `npm start` builds them.');
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
};
