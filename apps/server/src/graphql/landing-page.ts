import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { RequestHandler } from 'express';
import { READY_OPERATIONS } from './ready-operations';

/** Apollo Sandbox. It reports nothing about its use to anybody. */
export const landingPage = () =>
  ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false, endpointIsEditable: false },
    // The page is of this origin: whoever signed in to the application asks as themselves, others send a key.
    includeCookies: true,
    document: READY_OPERATIONS,
  });

const CDN = 'https://apollo-server-landing-page.cdn.apollographql.com https://embeddable-sandbox.cdn.apollographql.com';

/**
 * The page loads Sandbox from Apollo's servers, which the policy of the rest of the application forbids. Its own markup
 * narrows scripts and styles further, to those that carry its nonce.
 */
const POLICY = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' ${CDN}`,
  `style-src 'self' 'unsafe-inline' ${CDN} https://fonts.googleapis.com`,
  'font-src https://fonts.gstatic.com',
  `img-src 'self' data: ${CDN}`,
  `manifest-src ${CDN}`,
  'frame-src https://sandbox.embed.apollographql.com',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A browser gets the page. Nothing is ever asked with GET, so that a link or an image cannot ask for it. */
export const servePageOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST') return next();
  if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html') {
    response.set('Allow', 'POST').status(405);
    return void response.json({ errors: [{ message: 'Send a POST with JSON.', extensions: { code: 'BAD_USER_INPUT' } }] });
  }
  response.set('Content-Security-Policy', POLICY);
  request.body = {};
  return next();
};
