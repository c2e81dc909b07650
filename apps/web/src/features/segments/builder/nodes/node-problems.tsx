import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Path } from '@muster/filters';
import { useScene } from '../builder-context';
import { pathText } from '../tree';

/** What is still missing here, or what the server said against it; and more quietly, what is odd about it. */
export const NodeProblems = ({ path }: { readonly path: Path }) => {
  const { problems, hints } = useScene();
  const messages = problems.get(pathText(path)) ?? [];
  const odd = hints.get(pathText(path)) ?? [];
  return (
    <>
      {messages.map((message) => (
        <Typography key={message} variant="body2" sx={{ color: 'soft.onWarning', py: 0.5 }}>
          {message}
        </Typography>
      ))}
      {odd.map((message) => (
        <Box key={message} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, py: 0.5, color: 'text.secondary' }}>
          <InfoOutlinedIcon sx={{ fontSize: 16 }} aria-hidden />
          <Typography variant="body2">{message}</Typography>
        </Box>
      ))}
    </>
  );
};
