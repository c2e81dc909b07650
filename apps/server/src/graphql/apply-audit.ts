import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { Extensions } from 'type-graphql';
import type { PublicIdPrefix } from '../database/public-id';
import { actorOf } from '../modules/access/audit/actor';
import { type AuditScope, inScope } from '../modules/access/audit/scope';
import { isSignedIn } from '../modules/access/principal';
import type { Context } from './context';

/**
 * Of mutations that are no decision of anybody's: records that programs send by the thousand are themselves the account of
 * what happened. And of those by which somebody gets in, who is not yet whoever asks: they write their entry themselves.
 * Everything else that changes something is written down.
 */
export const Unaudited = () => Extensions({ audited: false });

/** Of what a payload holds, by the name of its type: so that a new row is named in the log. */
const PREFIXES: Readonly<Partial<Record<string, PublicIdPrefix>>> = {
  Segment: 'seg',
  Campaign: 'cmp',
  Customer: 'cus',
  Import: 'imp',
  ImportMapping: 'map',
  CustomField: 'fld',
  EventType: 'evt',
  LoyaltyProgram: 'prg',
};

const prefixOf = (field: GraphQLField<unknown, Context>): PublicIdPrefix | undefined => {
  const payload = getNamedType(field.type);
  if (!isObjectType(payload)) return undefined;
  const names = Object.values(payload.getFields()).map(({ type }) => getNamedType(type).name);
  return names.map((name) => PREFIXES[name]).find((prefix) => prefix !== undefined);
};

const isRefused = (payload: unknown): boolean =>
  typeof payload === 'object' &&
  payload !== null &&
  'userErrors' in payload &&
  Array.isArray(payload.userErrors) &&
  payload.userErrors.length > 0;

type Resolve = GraphQLFieldResolver<unknown, Context>;

const recorded =
  (field: GraphQLField<unknown, Context>, resolve: Resolve): Resolve =>
  async (root, args, context, info) => {
    const { principal, services } = context;
    // Nobody's request for a link changes nothing of a workspace.
    if (!isSignedIn(principal)) return resolve(root, args, context, info);
    const scope: AuditScope = {
      workspaceId: principal.workspace.id,
      actor: actorOf(principal),
      action: field.name,
      input: (args.input as AuditScope['input'] | undefined) ?? {},
      prefix: prefixOf(field),
      told: undefined,
      closed: false,
    };
    return inScope(scope, async () => {
      try {
        const payload: unknown = await resolve(root, args, context, info);
        // What changes no row, such as taking a customer's data out, is written down all the same.
        if (!scope.closed && !isRefused(payload)) await services.database.transaction(async () => undefined);
        return payload;
      } finally {
        scope.closed = true;
      }
    });
  };

/** Lets every mutation leave an entry in the audit log. */
export const applyAudit = (schema: GraphQLSchema): GraphQLSchema => {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const isFacts = field.extensions.bulk !== undefined || field.extensions.audited === false;
    if (!isFacts) field.resolve = recorded(field, field.resolve ?? defaultFieldResolver);
  }
  return schema;
};
