import type { AutocompleteRenderGroupParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** `renderGroup` of an autocomplete: a list may hold groups of options, but no lists of them. */
export const optionGroup = ({ key, group, children }: AutocompleteRenderGroupParams) => (
  <li key={key} role="none">
    <Box role="group" aria-label={group}>
      <Typography
        aria-hidden
        variant="caption"
        component="div"
        sx={{ px: 1.5, pt: 1.5, pb: 0.5, color: 'text.secondary', fontWeight: 600 }}
      >
        {group}
      </Typography>
      <Box component="ul" role="none" sx={{ p: 0 }}>
        {children}
      </Box>
    </Box>
  </li>
);
