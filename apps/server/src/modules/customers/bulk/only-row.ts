import { Refusal } from '../../../errors';
import type { BulkResult } from './bulk-result';

/** Of a call with one row: nothing when it was saved. @throws Refusal when it was not, with the path in the input. */
export const checkOnlyRow = ({ refusals: [refused] }: BulkResult): void => {
  if (refused !== undefined) throw new Refusal(refused.code, refused.message, ['input', ...refused.path]);
};
