import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { WordChip } from './chips';

export interface WordOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface WordMenuProps<Value extends string> {
  /** What is chosen here, for screen readers: "How country is compared". */
  readonly label: string;
  /** The word as it stands in the sentence. */
  readonly text: string;
  readonly value: Value;
  readonly options: readonly WordOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** A word of the sentence with the words that could stand in its place. */
export const WordMenu = <Value extends string>({ label, text, value, options, onChange }: WordMenuProps<Value>) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <WordChip
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={`${text}. ${label}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {text}
      </WordChip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { 'aria-label': label } }}>
        {options.map((option) => (
          <MenuItem
            key={option.value}
            selected={option.value === value}
            onClick={() => {
              close();
              if (option.value !== value) onChange(option.value);
            }}
          >
            {option.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
