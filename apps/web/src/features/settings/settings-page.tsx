import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { ComponentType } from 'react';
import { useNavigate, useParams } from 'react-router';
import { NotAllowed, PageHeader, type Permission, useMay, useWorkspace } from '../../shared';
import { AuditSection } from './audit/audit-section';
import { KeysSection } from './keys/keys-section';
import { MembersSection } from './members/members-section';
import { WorkspaceSection } from './workspace/workspace-section';

interface Section {
  readonly part: string;
  readonly label: string;
  readonly needs: Permission;
  readonly Section: ComponentType;
}

const SECTIONS: readonly Section[] = [
  { part: 'workspace', label: 'Workspace', needs: 'workspace:write', Section: WorkspaceSection },
  { part: 'members', label: 'Members', needs: 'members:read', Section: MembersSection },
  { part: 'keys', label: 'API keys', needs: 'keys:read', Section: KeysSection },
  { part: 'audit', label: 'Audit log', needs: 'audit:read', Section: AuditSection },
];

/** What concerns the workspace as a whole. Each part is there for those who may see it. */
export const SettingsPage = () => {
  const { part } = useParams();
  const { name } = useWorkspace();
  const navigate = useNavigate();
  const may = useMay();
  const allowed = SECTIONS.filter(({ needs }) => may(needs));
  const shown = part === undefined ? allowed[0] : allowed.find((section) => section.part === part);
  if (!shown) return <NotAllowed />;
  return (
    <>
      <PageHeader
        title={`${shown.label} · Settings`}
        heading={<Typography variant="h1">Settings</Typography>}
        subtitle={`Of ${name}, for everybody who works in it.`}
      />
      <Tabs
        value={shown.part}
        onChange={(_, next: string) => void navigate(`/settings/${next}`, { replace: true, state: { keepFocus: true } })}
        aria-label="Parts of the settings"
        variant="scrollable"
        sx={{ mb: 2.5 }}
      >
        {allowed.map(({ part: key, label }) => (
          <Tab key={key} value={key} label={label} id={`tab-${key}`} aria-controls="part" />
        ))}
      </Tabs>
      <div role="tabpanel" id="part" aria-labelledby={`tab-${shown.part}`}>
        <shown.Section />
      </div>
    </>
  );
};
