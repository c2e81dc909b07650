import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Panel } from '../../../shared';
import type { Fact } from '../facts/use-fact-text';
import { FactList } from './fact-list';

interface FactsPanelProps {
  readonly facts: readonly Fact[];
  readonly factText: (fact: Fact) => string | undefined;
}

/** All that is known, under the catalog's own headings: what is new in the catalog shows up here by itself. */
export const FactsPanel = ({ facts, factText }: FactsPanelProps) => {
  const known = facts.map((fact) => ({ ...fact, text: factText(fact) })).filter(({ text }) => text !== undefined);
  const groups = [...new Set(known.map(({ group }) => group))];
  return (
    <Panel title="Facts">
      <Box sx={{ display: 'grid', gap: 2 }}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <Typography variant="body2" component="h3" sx={{ fontWeight: 650, mb: 0.25 }}>
              {group}
            </Typography>
            <FactList facts={known.filter((fact) => fact.group === group).map(({ label, text }) => ({ label, value: text }))} />
          </section>
        ))}
      </Box>
    </Panel>
  );
};
