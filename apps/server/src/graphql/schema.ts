import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { accessResolvers } from '../modules/access';
import { activityResolvers } from '../modules/activity';
import { campaignResolvers } from '../modules/campaigns';
import { customerResolvers } from '../modules/customers';
import { deliveryResolvers } from '../modules/deliveries';
import { importResolvers } from '../modules/imports';
import { privacyResolvers } from '../modules/privacy';
import { schemaResolvers } from '../modules/schema';
import { segmentResolvers } from '../modules/segments';
import { applyAudit } from './apply-audit';
import { applyPermissions } from './apply-permissions';
import { applyBulk } from './bulk-payload';
import { applyOneOf } from './one-of';
import { translateErrors } from './resolver-errors';

type Resolver = new () => object;

const resolvers: NonEmptyArray<Resolver> = [
  ...accessResolvers,
  ...schemaResolvers,
  ...customerResolvers,
  ...activityResolvers,
  ...segmentResolvers,
  ...campaignResolvers,
  ...deliveryResolvers,
  ...importResolvers,
  ...privacyResolvers,
];

const describeRoots = (schema: GraphQLSchema): GraphQLSchema => {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'What can be asked.';
  if (mutation) mutation.description = 'What can be changed. Refusals are `userErrors` of the payload.';
  return schema;
};

export const buildGraphqlSchema = async (): Promise<GraphQLSchema> =>
  translateErrors(
    applyPermissions(applyAudit(applyBulk(describeRoots(applyOneOf(await buildSchema({ resolvers, validate: false })))))),
  );

/** The schema as it is committed: sorted, so that moving code does not change it. */
export const printSchemaText = async (): Promise<string> =>
  `${printSchema(lexicographicSortSchema(await buildGraphqlSchema()))}\n`;
