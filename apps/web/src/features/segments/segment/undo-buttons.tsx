import RedoIcon from '@mui/icons-material/Redo';
import UndoIcon from '@mui/icons-material/Undo';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { Builder } from '../builder/use-builder';

export const UndoButtons = ({ builder: { canUndo, canRedo, undo, redo } }: { readonly builder: Builder }) => (
  <span>
    <Tooltip title="Undo (Ctrl Z)">
      <span>
        <IconButton aria-label="Undo" disabled={!canUndo} onClick={undo}>
          <UndoIcon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
    <Tooltip title="Redo (Ctrl Shift Z)">
      <span>
        <IconButton aria-label="Redo" disabled={!canRedo} onClick={redo}>
          <RedoIcon fontSize="small" />
        </IconButton>
      </span>
    </Tooltip>
  </span>
);
