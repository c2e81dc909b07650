import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import type { PermissionsQuery } from '../../../generated/graphql';
import { useViewer } from '../../../shared';
import { type ScopeGroup, scopeGroups } from './scope-groups';

interface ScopeChoiceProps {
  readonly known: PermissionsQuery['permissions'];
  readonly value: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (scopes: readonly string[]) => void;
}

const EVERYTHING = 'all';

/** What a key is for. Nobody gives away more than they have: the rest is there to be seen, and cannot be chosen. */
export const ScopeChoice = ({ known, value, problem, onChange }: ScopeChoiceProps) => {
  const { permissions } = useViewer();
  const isEverything = value.includes(EVERYTHING);
  const mayEverything = known.every(({ key }) => permissions.includes(key));
  const toggle = (key: string, chosen: boolean) => onChange(chosen ? [...value, key] : value.filter((scope) => scope !== key));
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="subtitle2" sx={{ p: 0 }}>
        What it is for
      </Typography>
      {problem && (
        <FormHelperText error sx={{ mx: 0 }}>
          {problem}
        </FormHelperText>
      )}
      {!mayEverything && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          A key can do no more than you may do yourself.
        </Typography>
      )}
      <FormControlLabel
        label="Everything, also what there will be later"
        control={
          <Checkbox
            checked={isEverything}
            disabled={!mayEverything}
            onChange={(_, chosen) => onChange(chosen ? [EVERYTHING] : [])}
          />
        }
      />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, mt: 1 }}>
        {scopeGroups(known).map((group) => (
          <Group
            key={group.label}
            group={group}
            isChosen={(key) => isEverything || value.includes(key)}
            isOpen={(key) => !isEverything && permissions.includes(key)}
            onToggle={toggle}
          />
        ))}
      </Box>
    </Box>
  );
};

interface GroupProps {
  readonly group: ScopeGroup;
  readonly isChosen: (key: string) => boolean;
  readonly isOpen: (key: string) => boolean;
  readonly onToggle: (key: string, chosen: boolean) => void;
}

const Group = ({ group: { label, scopes }, isChosen, isOpen, onToggle }: GroupProps) => (
  <Box
    component="fieldset"
    sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, px: 1.5, pb: 0.5, pt: 0, minWidth: 0 }}
  >
    <Typography component="legend" variant="body2" sx={{ px: 0.5, fontWeight: 600 }}>
      {label}
    </Typography>
    {scopes.map(({ key, description }) => (
      <FormControlLabel
        key={key}
        sx={{ display: 'flex', alignItems: 'start', mr: 0 }}
        label={
          <Typography variant="body2" component="span" sx={{ display: 'block', pt: 1 }}>
            {description.replace(/\.$/, '')}
          </Typography>
        }
        control={
          <Checkbox
            checked={isChosen(key)}
            disabled={!isOpen(key)}
            onChange={(_, chosen) => onToggle(key, chosen)}
            slotProps={{ input: { name: key } }}
          />
        }
      />
    ))}
  </Box>
);
