import LinearProgress from '@mui/material/LinearProgress';

/** While the first page's code is under way. */
export const Starting = () => <LinearProgress aria-label="Loading Muster" sx={{ height: 3, borderRadius: 0 }} />;
