import Typography from '@mui/material/Typography';
import type { Path } from '@muster/filters';
import { useScene } from '../builder-context';
import { pathText } from '../tree';

/** What is still missing here, or what the server said against it. */
export const NodeProblems = ({ path }: { readonly path: Path }) => {
  const { problems } = useScene();
  const messages = problems.get(pathText(path)) ?? [];
  return messages.map((message) => (
    <Typography key={message} variant="body2" sx={{ color: 'soft.onWarning', py: 0.5 }}>
      {message}
    </Typography>
  ));
};
