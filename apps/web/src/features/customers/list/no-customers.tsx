import { EmptyState, IfMay, LinkButton, PageHeader } from '../../../shared';

export const NoCustomers = () => (
  <>
    <PageHeader title="Customers" subtitle="Everyone this workspace knows" />
    <EmptyState
      title="No customers yet"
      text="Customers come from a file, or over the API from your own applications. A file with one line for each customer, or one for each product of an order, is enough to begin."
      action={
        <IfMay permission="imports:write">
          <LinkButton to="/imports">Import a file</LinkButton>
        </IfMay>
      }
    />
  </>
);
