import { createTheme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import { content } from './components/content';
import { grid } from './components/grid';
import { inputs } from './components/inputs';
import { surfaces } from './components/surfaces';
import { dark, light } from './palette';
import { typography } from './typography';

/** Light and dark in one sheet of CSS variables: changing the scheme paints again, it does not render again. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  shape: { borderRadius: 10 },
  spacing: 8,
  typography,
  focusVisible: true,
  motion: { reducedMotion: 'system' },
  components: { ...inputs, ...surfaces, ...content, ...grid },
});
