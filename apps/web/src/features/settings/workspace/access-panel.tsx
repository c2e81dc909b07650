import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import type { Role } from '../../../generated/graphql';
import { errorAt, Panel, ROLES } from '../../../shared';
import type { PartProps } from './part-props';

/** Who sees whose addresses, and who may launch. */
export const AccessPanel = ({ fields, errors, onChange }: PartProps) => {
  const { hiddenFrom, fourEyes } = fields;
  const toggle = (role: Role, seen: boolean) =>
    onChange({ hiddenFrom: seen ? hiddenFrom.filter((hidden) => hidden !== role) : [...hiddenFrom, role] });
  const problem = errorAt(errors, 'hiddenFrom');
  return (
    <Panel title="Who may see and do what">
      <Stack spacing={3} sx={{ pt: 1 }}>
        <FormControl component="fieldset" error={problem !== undefined}>
          <FormLabel component="legend" sx={{ typography: 'subtitle2', color: 'text.primary' }}>
            See email addresses, phone numbers and birthdates
          </FormLabel>
          <FormHelperText sx={{ mx: 0, mb: 1 }}>
            {problem ??
              'From the others they are hidden: in pages, answers of the API and exports. Counts stay exact for everybody.'}
          </FormHelperText>
          <FormGroup>
            {ROLES.map(({ role, label }) => (
              <FormControlLabel
                key={role}
                label={role === 'ADMINISTRATOR' ? `${label}s, always` : `${label}s`}
                control={
                  <Checkbox
                    checked={!hiddenFrom.includes(role)}
                    disabled={role === 'ADMINISTRATOR'}
                    onChange={(_, seen) => toggle(role, seen)}
                  />
                }
              />
            ))}
          </FormGroup>
        </FormControl>
        <FormControl component="fieldset">
          <FormLabel component="legend" sx={{ typography: 'subtitle2', color: 'text.primary' }}>
            Launching campaigns
          </FormLabel>
          <FormControlLabel
            label="Four eyes: who edits a campaign last does not launch it"
            control={<Switch checked={fourEyes} onChange={(_, next) => onChange({ fourEyes: next })} />}
            sx={{ mt: 0.5, ml: -0.5 }}
          />
        </FormControl>
      </Stack>
    </Panel>
  );
};
