import type { SvgIconComponent } from '@mui/icons-material';
import CampaignOutlined from '@mui/icons-material/CampaignOutlined';
import FilterAltOutlined from '@mui/icons-material/FilterAltOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import MarkunreadMailboxOutlined from '@mui/icons-material/MarkunreadMailboxOutlined';
import SchemaOutlined from '@mui/icons-material/SchemaOutlined';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';

export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly Icon: SvgIconComponent;
  /** Shown only while the workspace is a demo. */
  readonly demo?: true;
}

export const destinations: readonly Destination[] = [
  { to: '/segments', label: 'Segments', Icon: FilterAltOutlined },
  { to: '/customers', label: 'Customers', Icon: GroupOutlined },
  { to: '/campaigns', label: 'Campaigns', Icon: CampaignOutlined },
  { to: '/imports', label: 'Imports', Icon: UploadFileOutlined },
  { to: '/schema', label: 'Schema', Icon: SchemaOutlined },
  { to: '/inbox', label: 'Inbox', Icon: MarkunreadMailboxOutlined, demo: true },
];
