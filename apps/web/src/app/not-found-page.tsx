import { EmptyState } from '../shared/empty-state';
import { LinkButton } from '../shared/link';
import { PageHeader } from '../shared/page-header';

export const NotFoundPage = () => (
  <>
    <PageHeader title="Nothing here" />
    <EmptyState
      title="There is no page at this address"
      text="It may have been deleted, or the link was cut short."
      action={<LinkButton to="/segments">Go to segments</LinkButton>}
    />
  </>
);
