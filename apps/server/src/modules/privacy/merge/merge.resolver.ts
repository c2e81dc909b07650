import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context';
import { answer } from '../../../graphql/payload';
import { Permission } from '../../../graphql/permission';
import { MergeCustomersInput, MergeCustomersPayload, MergePreviewType } from './merge.type';
import { mergeCustomers } from './merge-customers';
import { mergePreview } from './merge-preview';
import type { MergePlan } from './plan-merge';

@Resolver()
export class MergeResolver {
  @Permission('customers:read')
  @Query(() => MergePreviewType, { description: 'What merging two customers would do, field by field. It changes nothing.' })
  mergePreview(
    @Ctx() context: Context,
    @Arg('keepId', () => ID, { description: 'The one who would stay.' }) keepId: string,
    @Arg('mergeId', () => ID, { description: 'The one who would become part of the other.' }) mergeId: string,
  ): Promise<MergePlan> {
    return mergePreview(context, { keepId, mergeId });
  }

  @Permission('customers:write')
  @Mutation(() => MergeCustomersPayload, {
    description:
      'Makes one customer of two who are the same person. History moves to the one who stays, and the key of the other goes on working. It cannot be undone.',
  })
  mergeCustomers(
    @Ctx() context: Context,
    @Arg('input', () => MergeCustomersInput, { description: 'Who stays, and who is merged.' }) input: MergeCustomersInput,
  ): Promise<MergeCustomersPayload> {
    const { services, workspace } = context;
    return answer(context, 'customer', () => mergeCustomers(services, workspace, input));
  }
}
