import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import { Counted } from './counted';

interface OptionListProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** A short list of which one is chosen. The focus starts at the one that is. */
export const OptionList = ({ label, options, value, onChoose }: OptionListProps) => {
  const start = Math.max(
    0,
    options.findIndex((option) => option.value === value),
  );
  return (
    <MenuList aria-label={label} disablePadding sx={{ maxHeight: 320, overflowY: 'auto', mx: -1 }}>
      {options.map((option, index) => (
        <MenuItem
          key={option.value}
          autoFocus={index === start}
          selected={option.value === value}
          onClick={() => onChoose(option.value)}
          sx={{ borderRadius: 1 }}
        >
          <Counted {...option} />
        </MenuItem>
      ))}
    </MenuList>
  );
};
