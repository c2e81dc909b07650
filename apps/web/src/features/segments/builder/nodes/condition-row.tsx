import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import type { Filter, Path } from '@muster/filters';
import { ActivitySentence } from '../conditions/activity-sentence';
import { AttributeSentence } from '../conditions/attribute-sentence';
import { EveryoneSentence } from '../conditions/everyone-sentence';
import { SegmentSentence } from '../conditions/segment-sentence';
import { pathText } from '../tree';
import { NodeCount } from './node-count';
import { NodeMenu } from './node-menu';
import { NodeProblems } from './node-problems';
import { useNodeKeys } from './use-node-keys';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1, 1, 1.5),
  minHeight: 46,
  borderRadius: theme.vars.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  '&:focus-within': { borderColor: theme.vars.palette.field.edge },
}));

interface ConditionRowProps {
  readonly path: Path;
  readonly node: Filter;
}

/** One condition as a sentence, with how many customers match it alone at its end. */
export const ConditionRow = ({ path, node }: ConditionRowProps) => {
  const onKeyDown = useNodeKeys(path);
  return (
    <Row role="group" aria-label="Condition" data-node={pathText(path)} onKeyDown={onKeyDown}>
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5 }}>
        <ConditionSentence path={path} node={node} />
        <NodeProblems path={path} />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minHeight: 28 }}>
        <NodeCount path={path} />
        <NodeMenu path={path} />
      </Box>
    </Row>
  );
};

/** Every form that a condition of the filter language has; what it is about comes from the catalog. */
const ConditionSentence = ({ path, node }: ConditionRowProps) => {
  if ('attribute' in node) return <AttributeSentence path={path} condition={node.attribute} />;
  if ('activity' in node) return <ActivitySentence path={path} condition={node.activity} />;
  if ('segment' in node) return <SegmentSentence path={path} segment={node.segment} />;
  return <EveryoneSentence path={path} />;
};
