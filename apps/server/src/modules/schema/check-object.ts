import { Refusal } from '../../errors';
import { valueProblem } from './check-value';
import type { DescribedField } from './field-type';

type JsonObject = Readonly<Record<string, unknown>>;

/** Described fields by their keys. */
export type Fields = ReadonlyMap<string, Pick<DescribedField, 'type' | 'choices'>>;

/** Checks those values that the workspace has described. @throws Refusal at the first that does not fit. */
export const checkObject = (
  field: string,
  value: JsonObject,
  { fields, currency }: { fields: Fields; currency: string },
): void => {
  for (const [key, member] of Object.entries(value)) {
    const described = fields.get(key);
    const problem = described && valueProblem(member, described, currency);
    if (problem !== undefined) throw new Refusal('INVALID', `${key} ${problem}.`, [field, key]);
  }
};
