import DesktopWindowsOutlined from '@mui/icons-material/DesktopWindowsOutlined';
import NotesRounded from '@mui/icons-material/NotesRounded';
import SmartphoneRounded from '@mui/icons-material/SmartphoneRounded';
import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';

export type PreviewMode = 'desktop' | 'phone' | 'text';

export const PREVIEW_MODES: Record<PreviewMode, string> = { desktop: 'Desktop', phone: 'Phone', text: 'Plain text' };

const ICONS: Record<PreviewMode, typeof NotesRounded> = {
  desktop: DesktopWindowsOutlined,
  phone: SmartphoneRounded,
  text: NotesRounded,
};

const ORDER: readonly PreviewMode[] = ['desktop', 'phone', 'text'];

interface PreviewModeSwitchProps {
  readonly mode: PreviewMode;
  readonly onChange: (mode: PreviewMode) => void;
}

export const PreviewModeSwitch = ({ mode, onChange }: PreviewModeSwitchProps) => {
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={mode}
      aria-label="Preview as"
      onChange={(_event, next: PreviewMode | null) => next !== null && onChange(next)}
    >
      {ORDER.map((each) => {
        const Icon = ICONS[each];
        return (
          <ToggleButton key={each} value={each} aria-label={PREVIEW_MODES[each]} sx={{ gap: 0.75, px: 1.5 }}>
            <Icon fontSize="small" />
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {PREVIEW_MODES[each]}
            </Box>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};

/** What is previewed; somebody on a phone sees the phone's message first. */
export const usePreviewMode = () => {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  return useState<PreviewMode>(narrow ? 'phone' : 'desktop');
};
