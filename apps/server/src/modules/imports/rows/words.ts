import { fold } from '@muster/filters';
import { CellProblem } from '../problem';

/** How people and programs say yes and no. */
const YES = ['yes', 'y', 'true', 't', '1', 'on', 'x', 'ja', 'j', 'wahr', 'oui', 'o', 'vrai', 'si', 'sí', 'sì', 's', 'sim', 'tak'];
const NO = ['no', 'n', 'false', 'f', '0', 'off', 'nein', 'falsch', 'non', 'faux', 'não', 'nao', 'nie', 'nee'];

const OPTED_IN = [
  'opted in',
  'optin',
  'opt in',
  'in',
  'subscribed',
  'confirmed',
  'granted',
  'given',
  'accepted',
  'allowed',
  'active',
].concat([
  'enabled',
  'consented',
  'agreed',
  'angemeldet',
  'zugestimmt',
  'erteilt',
  'eingewilligt',
  'abonniert',
  'aktiv',
  'inscrit',
]);
const OPTED_OUT = ['opted out', 'optout', 'opt out', 'out', 'unsubscribed', 'not subscribed', 'non subscribed', 'nonsubscribed']
  .concat([
    'revoked',
    'withdrawn',
    'denied',
    'declined',
    'refused',
    'rejected',
    'cleaned',
    'inactive',
    'disabled',
    'none',
    'never',
  ])
  .concat([
    'not opted in',
    'suppressed',
    'archived',
    'abgemeldet',
    'widerrufen',
    'abgelehnt',
    'verweigert',
    'inaktiv',
    'désinscrit',
  ]);

const meanings = <T>(...groups: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, T> =>
  new Map(groups.flatMap(([meaning, words]) => words.map((word): [string, T] => [fold(word), meaning])));

/** `OPTED_IN`, `opted-in` and `Opted in` are one. */
const plain = (cell: string): string =>
  fold(cell)
    .replace(/[_\-\s]+/g, ' ')
    .trim();

const yesOrNo = meanings<boolean>([true, YES], [false, NO]);
const consentStates = meanings<'OPTED_IN' | 'OPTED_OUT'>(
  ['OPTED_IN', [...YES, ...OPTED_IN]],
  ['OPTED_OUT', [...NO, ...OPTED_OUT]],
);

export const yesNo = (cell: string): boolean | CellProblem =>
  yesOrNo.get(plain(cell)) ?? new CellProblem('YES_NO', 'This says neither yes nor no.');

/** What is not understood is refused: taken for nothing it could hide that somebody said no. */
export const consentState = (cell: string): 'OPTED_IN' | 'OPTED_OUT' | CellProblem =>
  consentStates.get(plain(cell)) ??
  new CellProblem('CONSENT', 'This says neither that the customer agreed nor that they did not. Write yes or no.');
