import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';

interface MessageFrameProps {
  readonly html: string;
  readonly title: string;
  /** How wide the reader's window is, in CSS pixels; drawn smaller where there is less room. Left out: as wide as the room. */
  readonly width?: number;
  /** Pixels, or any CSS length. */
  readonly height: number | string;
}

/**
 * Somebody else's HTML: no scripts, no forms, no way out of the frame. A narrow column shrinks the frame as a whole,
 * so that "desktop" stays the desktop layout.
 */
export const MessageFrame = ({ html, title, width, height }: MessageFrameProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number | undefined>();

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver((entries) => setRoom(entries[0]?.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const scale = width === undefined || room === undefined ? 1 : Math.min(1, room / width);
  return (
    <Box ref={box} sx={{ height, overflow: 'hidden', bgcolor: 'common.white' }}>
      <Box
        component="iframe"
        sandbox=""
        srcDoc={html}
        title={title}
        sx={{
          display: 'block',
          width: `${100 / scale}%`,
          height: `${100 / scale}%`,
          border: 0,
          colorScheme: 'light',
          transform: scale < 1 ? `scale(${scale})` : undefined,
          transformOrigin: '0 0',
        }}
      />
    </Box>
  );
};
