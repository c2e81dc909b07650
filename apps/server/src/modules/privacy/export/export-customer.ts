import { publicId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { describeChange } from '../../access/audit/scope';
import { type CustomerReference, requireCustomer } from '../customer-reference';
import { exportText } from './export-text';

/** Of an answer that is held in memory as a whole. */
const LONGEST_ANSWER = 4_000_000;

/** @throws Refusal NOT_FOUND, or TOO_MANY when there is more than one answer holds; the download has no such limit. */
export const exportCustomer = async (
  context: Context,
  reference: CustomerReference,
): Promise<Readonly<Record<string, unknown>>> => {
  const { services, workspace } = context;
  const customer = await requireCustomer(services.database.reader, workspace.id, reference);
  describeChange({ subject: publicId('cus', customer.id) });
  let text = '';
  for await (const piece of exportText(context, customer)) {
    text += piece;
    if (text.length <= LONGEST_ANSWER) continue;
    const place = `/customers/${publicId('cus', customer.id)}/export.json`;
    throw new Refusal('TOO_MANY', `More is known of this customer than one answer holds. Download ${place} instead.`, ['input']);
  }
  return JSON.parse(text);
};
