import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { comparesPersonal, PERSONAL_KEYS } from '../modules/access/personal';
import { isSignedIn, may } from '../modules/access/principal';
import { requireSession } from '../modules/access/require-session';
import type { Context } from './context';
import { requestError, unauthenticated } from './error-policy';
import type { AccessRule } from './permission';
import { PUBLIC_FIELDS } from './public-fields';

const NO_RULE: AccessRule = {};

const ruleOf = ({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): AccessRule =>
  (extensions.access as AccessRule | undefined) ?? NO_RULE;

/** What a field asks: its own rule, and that of the type that it answers with. */
export const accessRule = (field: GraphQLField<unknown, Context>): AccessRule => {
  const type = getNamedType(field.type);
  const own = ruleOf(field);
  const ofType = isObjectType(type) ? ruleOf(type) : NO_RULE;
  const permissions = [...new Set([...(own.permissions ?? []), ...(ofType.permissions ?? [])])];
  return { ...own, permissions, account: own.account === true || ofType.account === true };
};

/** @throws UNAUTHENTICATED, or FORBIDDEN with the permission that is missing. */
const requireAccess = (context: Context, { permissions = [], account = false, oneTime = false }: AccessRule): void => {
  const { principal } = context;
  if (!isSignedIn(principal)) throw unauthenticated(principal);
  if (account) requireSession(context);
  if (principal.kind === 'session' && principal.mustChangePassword && !oneTime) {
    throw requestError('FORBIDDEN', 'Choose a password first.');
  }
  const missing = permissions.find((permission) => !may(principal, permission));
  if (missing !== undefined) throw requestError('FORBIDDEN', `This needs the permission ${missing}.`);
};

type Resolve = GraphQLFieldResolver<unknown, Context>;

const guarded =
  (resolve: Resolve, access: AccessRule): Resolve =>
  (root, args, context, info) => {
    requireAccess(context, access);
    return resolve(root, args, context, info);
  };

const hiding =
  (resolve: Resolve): Resolve =>
  (root, args, context, info) =>
    may(context.principal, 'personal:read') ? resolve(root, args, context, info) : null;

/** Arguments that name an attribute whose values are answered with. */
const NAMING: readonly string[] = ['by', 'key'];

const holdsFilter = (type: GraphQLInputType, seen = new Set<string>()): boolean => {
  const named = getNamedType(type);
  if (named.name === 'FilterInput') return true;
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => holdsFilter(field.type, seen));
};

const namesPersonal = (args: Readonly<Record<string, unknown>>): boolean =>
  !args.kind && NAMING.some((name) => typeof args[name] === 'string' && PERSONAL_KEYS.has(args[name]));

/** Refuses to sort out customers by values that whoever asks must not see: by enough such questions they would see them. */
const blindToPersonal =
  (resolve: Resolve): Resolve =>
  (root, args, context, info) => {
    if (may(context.principal, 'personal:read') || !(namesPersonal(args) || comparesPersonal(args))) {
      return resolve(root, args, context, info);
    }
    throw requestError(
      'FORBIDDEN',
      'Email addresses, phone numbers and birthdates are hidden from you. You can only ask whether there is one.',
    );
  };

const asksForValues = ({ args }: GraphQLField<unknown, Context>): boolean =>
  args.some(({ name, type }) => NAMING.includes(name) || holdsFilter(type));

const applyTo = (field: GraphQLField<unknown, Context>): void => {
  const access = accessRule(field);
  const plain = field.resolve ?? defaultFieldResolver;
  const isAsking = asksForValues(field);
  const resolve = isAsking ? blindToPersonal(plain) : plain;
  if (isAsking) field.resolve = resolve;
  if (access.personal) field.resolve = hiding(resolve);
  else if (access.account || access.permissions?.length) field.resolve = guarded(resolve, access);
};

/** @throws Error when something can be asked of which nobody has said who may. */
const checkRoot = ({ name }: GraphQLObjectType, field: GraphQLField<unknown, Context>): void => {
  const place = `${name}.${field.name}`;
  const { permissions = [], account = false } = ruleOf(field);
  const isGuarded = permissions.length > 0 || account;
  if (PUBLIC_FIELDS.has(place) === isGuarded) {
    throw new Error(`${place} has to state its permission, or to be on the list of what is public, and not both.`);
  }
};

/** Enforces what the schema states. Nothing can be asked for that states nothing: the schema is not built then. */
export const applyPermissions = (schema: GraphQLSchema): GraphQLSchema => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (roots.includes(type)) checkRoot(type, field);
      if (ruleOf(field).personal && isNonNullType(field.type)) throw new Error(`${type.name}.${field.name} cannot be hidden.`);
      applyTo(field);
    }
  }
  return schema;
};
