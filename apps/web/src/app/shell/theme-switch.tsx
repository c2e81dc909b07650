import ContrastOutlined from '@mui/icons-material/ContrastOutlined';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import Tooltip from '@mui/material/Tooltip';

const modes = {
  system: { next: 'light', label: 'Colours follow the system', Icon: ContrastOutlined },
  light: { next: 'dark', label: 'Light colours', Icon: LightModeOutlined },
  dark: { next: 'system', label: 'Dark colours', Icon: DarkModeOutlined },
} as const;

export const ThemeSwitch = () => {
  const { mode = 'system', setMode } = useColorScheme();
  const { next, label, Icon } = modes[mode];
  const title = `${label}. Change to: ${modes[next].label.toLowerCase()}`;
  return (
    <Tooltip title={title}>
      <IconButton size="small" aria-label={title} onClick={() => setMode(next)}>
        <Icon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};
