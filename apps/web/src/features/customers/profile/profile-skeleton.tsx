import { PanelSkeleton, TableSkeleton } from '../../../shared';
import { ProfileLayout } from './profile-layout';

export const ProfileSkeleton = () => (
  <ProfileLayout
    standing={<PanelSkeleton lines={4} />}
    records={<TableSkeleton rows={6} columns={4} />}
    facts={<PanelSkeleton lines={10} />}
  />
);
