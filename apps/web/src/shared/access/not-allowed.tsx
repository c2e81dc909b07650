import { Outlet } from 'react-router';
import { EmptyState } from '../empty-state';
import { LinkButton } from '../link';
import { PageHeader } from '../page-header';
import { useViewer } from '../viewer';
import { type Permission, useMay } from './permissions';
import { roleLabel } from './roles';

/** A page that is there, for others. */
export const NotAllowed = () => {
  const { role, workspace } = useViewer();
  return (
    <>
      <PageHeader title="Not for your role" />
      <EmptyState
        title="Your role does not allow this"
        text={`In ${workspace.name} you are ${withArticle(role ? roleLabel(role) : 'member')}. An administrator can give you another role.`}
        action={<LinkButton to="/segments">Go to segments</LinkButton>}
      />
    </>
  );
};

const withArticle = (label: string): string => `${/^[AEIOU]/.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;

/** Pages for those who have one of the permissions. */
export const Guard = ({ needs }: { readonly needs: readonly Permission[] }) => {
  const may = useMay();
  return needs.some(may) ? <Outlet /> : <NotAllowed />;
};
