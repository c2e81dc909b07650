import { BadInput, Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { type MergePair, type MergePlan, planMerge } from './plan-merge';

/** @throws BadInput at the argument that names no customer, or the same one. */
export const mergePreview = async ({ services, workspace }: Context, pair: MergePair): Promise<MergePlan> => {
  try {
    return await planMerge(services.database.reader, workspace.id, pair);
  } catch (error) {
    if (error instanceof Refusal) throw new BadInput(error.message, error.path.slice(1));
    throw error;
  }
};
