import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Role } from '../../../generated/graphql';
import { ROLES } from '../../../shared';

interface RoleChoiceProps {
  readonly value: Role;
  readonly problem?: string | undefined;
  readonly onChange: (role: Role) => void;
}

/** The roles with what each of them can do. */
export const RoleChoice = ({ value, problem, onChange }: RoleChoiceProps) => {
  const id = useId();
  return (
    <FormControl error={problem !== undefined}>
      <FormLabel id={id} sx={{ typography: 'subtitle2', color: 'text.primary', mb: 0.5 }}>
        Role
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_, next) => {
          const chosen = ROLES.find(({ role }) => role === next);
          if (chosen) onChange(chosen.role);
        }}
      >
        {ROLES.map(({ role, label, text }) => (
          <FormControlLabel
            key={role}
            value={role}
            control={<Radio sx={{ py: 0.5 }} />}
            sx={{ alignItems: 'start', py: 0.5 }}
            label={
              <Box>
                <Typography variant="subtitle2" component="span" sx={{ display: 'block', lineHeight: '28px' }}>
                  {label}
                </Typography>
                <Typography variant="body2" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                  {text}
                </Typography>
              </Box>
            }
          />
        ))}
      </RadioGroup>
      {problem && <FormHelperText sx={{ mx: 0 }}>{problem}</FormHelperText>}
    </FormControl>
  );
};
