import type { Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { keysetPage } from '../../graphql/keyset';
import { Consent } from './consent.entity';
import type { Customer } from './customer.entity';
import { aliasesOf } from './customer-alias.loader';

/** The ledger of a customer, the newest line first. A line stays with the id that it was written for, so merging changes none. */
export const consentHistory = async (context: Context, { id }: Customer, page: PageArgs): Promise<Connection<Consent>> => {
  const aliases = await aliasesOf(context).load(id);
  const query = context.services.database.reader
    .createQueryBuilder(Consent, 'consent')
    .where('consent.workspaceId = :workspace AND consent.customerId IN (:...ids)', {
      workspace: context.workspace.id,
      ids: [id, ...aliases.map(({ formerCustomerId }) => formerCustomerId)],
    });
  return keysetPage({
    query,
    keys: [
      { column: 'consent.at', of: ({ at }) => at, direction: 'DESC' },
      { column: 'consent.id', of: ({ id: line }) => line, direction: 'DESC' },
    ],
    page,
    list: `consents of ${id}`,
  });
};
