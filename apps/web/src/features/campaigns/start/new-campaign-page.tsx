import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormLabel from '@mui/material/FormLabel';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { errorAt, Link, LinkButton, PageHeader, Panel, type UserError } from '../../../shared';
import { StarterCard } from './starter-card';
import { STARTERS, type Starter } from './starters';

export interface NewCampaign {
  readonly name: string;
  readonly starter: Starter;
}

interface NewCampaignPageProps {
  readonly segment: { readonly id: string; readonly name: string } | undefined;
  readonly userErrors: readonly UserError[];
  readonly creating: boolean;
  readonly onCreate: (campaign: NewCampaign) => void;
}

export const NewCampaignPage = ({ segment, userErrors, creating, onCreate }: NewCampaignPageProps) => {
  const labelId = useId();
  const [name, setName] = useState('');
  const [key, setKey] = useState(STARTERS[0]?.key);
  const [missing, setMissing] = useState(false);
  const starter = STARTERS.find((each) => each.key === key);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (starter && name.trim() !== '') onCreate({ name: name.trim(), starter });
  };

  return (
    <>
      <PageHeader
        title="New campaign"
        subtitle="A name for your list and a design to start from; everything can be changed later."
      />
      <Box component="form" noValidate onSubmit={submit} sx={{ maxWidth: 960 }}>
        <Stack spacing={3}>
          {userErrors
            .filter((error) => error.path?.[1] !== 'name')
            .map(({ message }) => (
              <Alert key={message} severity="error">
                {message}
              </Alert>
            ))}
          <Panel>
            <Stack spacing={2}>
              <TextField
                label="Campaign name"
                placeholder="Win back, November"
                value={name}
                onChange={(event) => setName(event.target.value)}
                required
                autoFocus
                error={missing || errorAt(userErrors, 'name') !== undefined}
                helperText={nameHelp(missing, errorAt(userErrors, 'name'))}
              />
              {segment && (
                <Typography color="textSecondary">
                  Goes to <Link to={`/segments/${segment.id}`}>{segment.name}</Link>. You can choose another segment at the next
                  step.
                </Typography>
              )}
            </Stack>
          </Panel>
          <Box>
            <FormLabel id={labelId} sx={{ display: 'block', mb: 1.5, color: 'text.primary', fontWeight: 650 }}>
              Start from
            </FormLabel>
            <RadioGroup
              aria-labelledby={labelId}
              value={key}
              onChange={(_event, value) => setKey(value)}
              sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' }, gap: 2 }}
            >
              {STARTERS.map((each) => (
                <StarterCard key={each.key} starter={each} chosen={each.key === key} />
              ))}
            </RadioGroup>
          </Box>
          <Stack direction="row" spacing={1.5}>
            <Button type="submit" variant="contained" loading={creating}>
              Create draft
            </Button>
            <LinkButton to="/campaigns" variant="outlined" color="inherit">
              Cancel
            </LinkButton>
          </Stack>
        </Stack>
      </Box>
    </>
  );
};

const nameHelp = (missing: boolean, refused: string | undefined): string =>
  refused ?? (missing ? 'Give the campaign a name first.' : 'Only you see it. Customers see the subject.');
