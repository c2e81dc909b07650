import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { Unaudited } from '../../graphql/apply-audit';
import { answerBulk, BulkPayload, bulk } from '../../graphql/bulk-payload';
import type { Context } from '../../graphql/context';
import { answer, type PayloadOf } from '../../graphql/payload';
import { Permission } from '../../graphql/permission';
import type { Customer } from './customer.entity';
import { upsertCustomer } from './upsert-customer';
import { upsertCustomers } from './upsert-customers';
import { CustomerInputType, CustomerPayload, UpsertCustomersInput } from './upsert-customers.type';

const upsert = (context: Context, { customers }: UpsertCustomersInput): Promise<BulkPayload> =>
  answerBulk(context, 'customers', customers, (rows) => upsertCustomers(context.services, context.workspace, rows));

@Resolver()
export class UpsertCustomersResolver {
  @Extensions(bulk(upsert))
  @Permission('customers:write')
  @Mutation(() => BulkPayload, {
    description: "Adds customers, or changes those that are known by the caller's key. Sent twice, it does no harm.",
  })
  upsertCustomers(
    @Ctx() context: Context,
    @Arg('input', () => UpsertCustomersInput, { description: 'The customers.' }) input: UpsertCustomersInput,
  ): Promise<BulkPayload> {
    return upsert(context, input);
  }

  @Unaudited()
  @Permission('customers:write')
  @Mutation(() => CustomerPayload, {
    description: "Adds a customer, or changes the one that is known by the caller's key.",
  })
  upsertCustomer(
    @Ctx() context: Context,
    @Arg('input', () => CustomerInputType, { description: 'The customer.' }) input: CustomerInputType,
  ): Promise<PayloadOf<'customer', Customer>> {
    return answer(context, 'customer', () => upsertCustomer(context.services, context.workspace, input));
  }
}
