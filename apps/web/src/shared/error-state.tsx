import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { problemOf } from './errors';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, what to do, and the number under which the server wrote it down. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => {
  const { title, text, traceId } = problemOf(error);
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" variant="outlined" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <AlertTitle sx={{ mb: 0, fontWeight: 650 }}>{title}</AlertTitle>
      {text}
      {traceId && (
        <Typography variant="caption" component="p" sx={{ mt: 0.5 }}>
          Trace{' '}
          <Box component="code" sx={{ userSelect: 'all' }}>
            {traceId}
          </Box>
        </Typography>
      )}
    </Alert>
  );
};
