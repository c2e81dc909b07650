import { PanelSkeleton, TableSkeleton } from '../../../shared';
import { ProfileLayout } from './profile-layout';

export const ProfileSkeleton = () => (
  <ProfileLayout
    facts={
      <>
        <PanelSkeleton lines={8} />
        <PanelSkeleton lines={3} />
      </>
    }
    records={<TableSkeleton rows={6} columns={4} />}
  />
);
