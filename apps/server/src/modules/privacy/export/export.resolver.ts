import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import { answer } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { ExportCustomerInput } from '../customer-reference.input';
import { ExportCustomerPayload } from './export.type';
import { exportCustomer } from './export-customer';

@Resolver()
export class ExportResolver {
  @Permission('customers:export')
  @Mutation(() => ExportCustomerPayload, {
    description: 'Everything that is known of a customer as one JSON. It changes nothing.',
  })
  exportCustomer(
    @Ctx() context: Context,
    @Arg('input', () => ExportCustomerInput, { description: 'Whose records are wanted.' }) input: ExportCustomerInput,
  ): Promise<ExportCustomerPayload> {
    return answer(context, 'export', () => exportCustomer(context, input));
  }
}
