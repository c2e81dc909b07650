import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { AuditActorsDocument } from '../../../generated/graphql';
import { SearchField, useMay } from '../../../shared';
import { KNOWN_ACTIONS } from './action-words';
import type { AuditQuestion } from './use-audit-log';

interface AuditBarProps {
  readonly question: AuditQuestion;
  readonly onAsk: (patch: Partial<AuditQuestion>) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the log is narrowed down to: words, who, what, and the days. */
export const AuditBar = ({ question, onAsk }: AuditBarProps) => {
  const actors = useActors();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <SearchField label="Search by name or id" value={question.search} onChange={(search) => onAsk({ search })} />
      {actors.length > 0 && (
        <ChoiceField label="Who" choices={actors} value={question.actor} onChange={(actor) => onAsk({ actor })} />
      )}
      <ChoiceField label="What" choices={KNOWN_ACTIONS} value={question.action} onChange={(action) => onAsk({ action })} />
      <DayField label="From" value={question.from} onChange={(from) => onAsk({ from })} />
      <DayField label="To" value={question.to} onChange={(to) => onAsk({ to })} />
    </Box>
  );
};

/** Members and keys, as far as the viewer may see them. */
const useActors = (): readonly Choice[] => {
  const may = useMay();
  const { data } = useQuery(AuditActorsDocument, { variables: { members: may('members:read'), keys: may('keys:read') } });
  return [
    ...(data?.members?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ...(data?.apiKeys?.nodes ?? []).map(({ id, name }) => ({ value: id, label: `Key “${name}”` })),
  ];
};

interface ChoiceFieldProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ChoiceField = ({ label, choices, value, onChange }: ChoiceFieldProps) => (
  <Autocomplete
    options={choices}
    value={choices.find((choice) => choice.value === value) ?? null}
    getOptionKey={({ value: key }) => key}
    isOptionEqualToValue={(one, other) => one.value === other.value}
    onChange={(_, next) => onChange(next?.value ?? '')}
    renderInput={(params) => <TextField {...params} label={label} />}
    sx={{ width: { xs: '100%', sm: 220 } }}
  />
);

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <TextField
    type="date"
    label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ inputLabel: { shrink: true } }}
    sx={{ width: { xs: 'calc(50% - 6px)', sm: 156 } }}
  />
);
