import { groupedBy, loader } from '../../graphql/loader';
import { Consent } from './consent.entity';

/** The latest line of each channel in the ledger, by customer; of two lines of one moment the one written last. */
export const consentsOf = loader(async ({ services, workspace }, customerIds: readonly number[]) => {
  const { reader } = services.database;
  const ranked = reader
    .createQueryBuilder()
    .select('c.id', 'id')
    .addSelect('ROW_NUMBER() OVER (PARTITION BY c.customer_id, c.channel ORDER BY c.at DESC, c.id DESC)', 'place')
    .from(Consent, 'c')
    .where('c.workspaceId = :workspace AND c.customerId IN (:...customers)');
  const rows = await reader
    .createQueryBuilder(Consent, 'consent')
    .innerJoin(`(${ranked.getQuery()})`, 'latest', 'latest.id = consent.id AND latest.place = 1')
    .setParameters({ workspace: workspace.id, customers: [...customerIds] })
    .orderBy('consent.channel')
    .getMany();
  return groupedBy(customerIds, rows, (row) => row.customerId);
});
