import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import { answer } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { EraseCustomerInput } from '../customer-reference.input';
import { EraseCustomerPayload } from './erase.type';
import { eraseCustomer } from './erase-customer';

@Resolver()
export class EraseResolver {
  @Permission('customers:erase')
  @Mutation(() => EraseCustomerPayload, {
    description:
      'Removes a person for good, with everything that is known of them. Only keyed digests stay, by which the person is not stored or written to again. It cannot be undone.',
  })
  eraseCustomer(
    @Ctx() context: Context,
    @Arg('input', () => EraseCustomerInput, { description: 'Who is to be erased.' }) input: EraseCustomerInput,
  ): Promise<EraseCustomerPayload> {
    const { services, workspace } = context;
    return answer(context, 'erased', () => eraseCustomer(services, workspace, input));
  }
}
