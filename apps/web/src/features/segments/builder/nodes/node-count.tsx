import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import type { Path } from '@muster/filters';
import { NumberText, VisuallyHidden } from '../../../../shared';
import { useScene } from '../builder-context';
import { pathText } from '../tree';

/** How many customers match this node alone. A place is kept for it, so that nothing moves when it comes. */
export const NodeCount = ({ path }: { readonly path: Path }) => {
  const { counts, stale } = useScene();
  const count = counts.get(pathText(path));
  return (
    <Tooltip title="Customers who match this alone" describeChild>
      <Box component="span" sx={{ minWidth: '4.5ch', textAlign: 'end', fontSize: '0.875rem', flexShrink: 0 }}>
        {count === undefined ? null : (
          <>
            <NumberText value={count} muted stale={stale} />
            <VisuallyHidden> customers match this alone</VisuallyHidden>
          </>
        )}
      </Box>
    </Tooltip>
  );
};
