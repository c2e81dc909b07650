import { BadInput, Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { PERSONAL_KEYS, seesPersonal } from '../../access/personal';
import type { MergedField } from './merged-fields';
import { type MergePair, type MergePlan, planMerge } from './plan-merge';

const withoutPersonal = (field: MergedField): MergedField =>
  PERSONAL_KEYS.has(field.key) ? { ...field, keep: null, merge: null, result: null, discarded: null } : field;

/** @throws BadInput at the argument that names no customer, or the same one. */
export const mergePreview = async (context: Context, pair: MergePair): Promise<MergePlan> => {
  const { services, workspace } = context;
  try {
    const plan = await planMerge(services.database.reader, workspace.id, pair);
    return seesPersonal(context) ? plan : { ...plan, fields: plan.fields.map(withoutPersonal) };
  } catch (error) {
    if (error instanceof Refusal) throw new BadInput(error.message, error.path.slice(1));
    throw error;
  }
};
