import Typography from '@mui/material/Typography';
import type { CustomerQuery } from '../../../generated/graphql';
import { Link, Panel } from '../../../shared';
import { otherFields } from './custom-fields';
import { FactList } from './fact-list';

interface CustomFieldsPanelProps {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly described: CustomerQuery['customFields']['nodes'];
}

/** Fields that were sent without being described. Those that are described are facts like any other. */
export const OtherFieldsPanel = ({ attributes, described }: CustomFieldsPanelProps) => {
  const others = otherFields(attributes, described);
  if (others.length === 0) return null;
  return (
    <Panel
      title="Other fields"
      action={
        <Link to="/schema" variant="body2">
          Add to schema
        </Link>
      }
    >
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        Sent as they are, without a description. Once they are in the schema, filters can ask about them.
      </Typography>
      <FactList facts={others} />
    </Panel>
  );
};
