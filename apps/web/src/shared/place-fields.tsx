import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

interface ChoiceFieldProps {
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

const withKnown = (known: readonly string[], value: string): readonly string[] =>
  known.includes(value) ? known : [value, ...known];

const TIME_ZONES = Intl.supportedValuesOf('timeZone');

export const TimeZoneField = ({ value, problem, onChange }: ChoiceFieldProps) => (
  <Autocomplete
    fullWidth
    disableClearable
    options={withKnown(TIME_ZONES, value)}
    value={value}
    onChange={(_, next) => onChange(next)}
    renderInput={(params) => (
      <TextField
        {...params}
        label="Time zone"
        error={problem !== undefined}
        helperText={problem ?? 'By it days begin and end, in filters and in reports'}
      />
    )}
  />
);

const CURRENCIES = Intl.supportedValuesOf('currency');
const names = new Intl.DisplayNames('en-GB', { type: 'currency' });
const currencyLabel = (code: string): string => `${code} · ${names.of(code) ?? code}`;

export const CurrencyField = ({ value, problem, onChange }: ChoiceFieldProps) => (
  <Autocomplete
    fullWidth
    disableClearable
    options={withKnown(CURRENCIES, value)}
    getOptionLabel={currencyLabel}
    value={value}
    onChange={(_, next) => onChange(next)}
    renderInput={(params) => (
      <TextField
        {...params}
        label="Currency"
        error={problem !== undefined}
        helperText={problem ?? 'Of all amounts. It cannot be changed later.'}
      />
    )}
  />
);
