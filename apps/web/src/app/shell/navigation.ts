import type { SvgIconComponent } from '@mui/icons-material';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import FilterAltOutlined from '@mui/icons-material/FilterAltOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import MarkunreadMailboxOutlined from '@mui/icons-material/MarkunreadMailboxOutlined';
import SchemaOutlined from '@mui/icons-material/SchemaOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { mayWith, type Permission } from '../../shared/access/permissions';
import { SETTINGS_NEED } from '../../shared/access/settings-need';
import type { Viewer } from '../../shared/viewer';

export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly Icon: SvgIconComponent;
  /** Shown to those who have one of them. */
  readonly needs: readonly Permission[];
  /** Shown only while the workspace is a demo. */
  readonly demo?: true;
}

const destinations: readonly Destination[] = [
  { to: '/segments', label: 'Segments', Icon: FilterAltOutlined, needs: ['segments:read'] },
  { to: '/customers', label: 'Customers', Icon: GroupOutlined, needs: ['customers:read'] },
  { to: '/campaigns', label: 'Campaigns', Icon: CampaignOutlined, needs: ['campaigns:read'] },
  { to: '/imports', label: 'Imports', Icon: UploadFileOutlined, needs: ['imports:read'] },
  { to: '/schema', label: 'Schema', Icon: SchemaOutlined, needs: ['schema:read'] },
  { to: '/inbox', label: 'Inbox', Icon: MarkunreadMailboxOutlined, needs: ['inbox:read'], demo: true },
  { to: '/settings', label: 'Settings', Icon: SettingsOutlined, needs: SETTINGS_NEED },
];

/** Where the viewer can go. */
export const destinationsFor = (viewer: Viewer | undefined): readonly Destination[] => {
  if (!viewer) return destinations.filter(({ demo, to }) => !demo && to !== '/settings');
  const may = mayWith(viewer.permissions);
  return destinations.filter(({ demo, needs }) => (!demo || viewer.demo) && needs.some(may));
};
