import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  readonly label: string;
}

/** Drawn here, dark on light in both colour schemes: some cameras read no other. The text goes nowhere for it. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: 2 }), [text]);
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 184, height: 184, bgcolor: 'common.white', border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <path d={path} fill="black" />
    </Box>
  );
};
