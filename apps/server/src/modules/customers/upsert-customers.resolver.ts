import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { answerBulk, BULK, BulkPayload } from '../../graphql/bulk-payload';
import type { Context } from '../../graphql/context';
import { upsertCustomers } from './upsert-customers';
import { UpsertCustomersInput } from './upsert-customers.type';

@Resolver()
export class UpsertCustomersResolver {
  @Extensions(BULK)
  @Mutation(() => BulkPayload, {
    description: "Adds customers, or changes those that are known by the caller's key. Sent twice, it does no harm.",
  })
  upsertCustomers(
    @Ctx() context: Context,
    @Arg('input', () => UpsertCustomersInput, { description: 'The customers.' }) { customers }: UpsertCustomersInput,
  ): Promise<BulkPayload> {
    return answerBulk(context, 'customers', customers, (rows) => upsertCustomers(context.services, context.workspace, rows));
  }
}
