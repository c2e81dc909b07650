import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useNavigate, useParams } from 'react-router';
import { PageHeader } from '../../shared';
import { EventTypesSection } from './events/event-types-section';
import { CustomFieldsSection } from './fields/custom-fields-section';
import { ProgramsSection } from './programs/programs-section';

const SECTIONS = [
  { part: 'fields', label: 'Custom fields', Section: CustomFieldsSection },
  { part: 'events', label: 'Events', Section: EventTypesSection },
  { part: 'loyalty', label: 'Loyalty programs', Section: ProgramsSection },
] as const;

/** What this workspace says of its own data, so that filters can ask about it and bad values are refused. */
export const SchemaPage = () => {
  const { part = 'fields' } = useParams();
  const navigate = useNavigate();
  const { Section, ...shown } = SECTIONS.find((section) => section.part === part) ?? SECTIONS[0];
  return (
    <>
      <PageHeader
        title="Schema"
        subtitle="What your own fields and events mean. What is described can be asked about in filters, and is checked when it comes in."
      />
      <Tabs
        value={shown.part}
        onChange={(_, next: string) => void navigate(`/schema/${next}`, { replace: true, state: { keepFocus: true } })}
        aria-label="Parts of the schema"
        variant="scrollable"
        sx={{ mb: 2.5 }}
      >
        {SECTIONS.map(({ part: name, label }) => (
          <Tab key={name} value={name} label={label} id={`tab-${name}`} aria-controls="part" />
        ))}
      </Tabs>
      <div role="tabpanel" id="part" aria-labelledby={`tab-${shown.part}`}>
        <Section />
      </div>
    </>
  );
};
