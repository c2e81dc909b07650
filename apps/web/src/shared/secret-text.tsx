import Box from '@mui/material/Box';

/** Something to be copied or typed off letter by letter. */
export const SecretText = ({ label, children }: { readonly label: string; readonly children: string }) => (
  <Box
    component="code"
    tabIndex={0}
    role="group"
    aria-label={label}
    sx={{
      display: 'block',
      p: 1.5,
      border: 1,
      borderColor: 'divider',
      borderRadius: 1,
      bgcolor: 'background.default',
      fontSize: 13,
      lineHeight: '20px',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
      userSelect: 'all',
    }}
  >
    {children}
  </Box>
);
