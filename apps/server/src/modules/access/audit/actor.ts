import type { SignedIn } from '../principal';
import type { Actor } from './append-entry';

export const actorOf = (principal: SignedIn): Actor =>
  principal.kind === 'key'
    ? { kind: 'key', id: principal.key.id, name: principal.key.name }
    : { kind: 'member', id: principal.member.id, name: principal.member.name };
