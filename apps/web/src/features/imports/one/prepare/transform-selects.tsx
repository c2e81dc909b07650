import Box from '@mui/material/Box';
import type { ImportTransformKind } from '../../../../generated/graphql';
import { SelectField } from '../../../../shared';
import type { Transform } from '../../mapping';

interface TransformSelectsProps {
  readonly column: string;
  /** What can be said of the column. */
  readonly kinds: readonly ImportTransformKind[];
  readonly transform: Transform;
  readonly onChange: (transform: Transform) => void;
}

const BY_ITSELF = 'AUTO';

const DATE_ORDERS = [
  { value: BY_ITSELF, label: 'Dates: as they tell' },
  { value: 'DMY', label: 'Day, month, year' },
  { value: 'MDY', label: 'Month, day, year' },
  { value: 'YMD', label: 'Year, month, day' },
] as const;

const DECIMALS = [
  { value: BY_ITSELF, label: 'Decimals: as they tell' },
  { value: 'COMMA', label: 'Comma: 1.234,50' },
  { value: 'POINT', label: 'Point: 1,234.50' },
] as const;

/** How the cells of a column are written. Left alone, the cells themselves tell; where they cannot, the dry run says so. */
export const TransformSelects = ({ column, kinds, transform, onChange }: TransformSelectsProps) => {
  const { dateOrder, decimal } = transform;
  return (
    <Box sx={{ display: 'grid' }}>
      {kinds.includes('DATE_ORDER') && (
        <SelectField
          small
          label={`Dates of column ${column}`}
          value={dateOrder ?? BY_ITSELF}
          options={DATE_ORDERS}
          onChange={(next) => onChange({ ...(decimal && { decimal }), ...(next !== BY_ITSELF && { dateOrder: next }) })}
        />
      )}
      {kinds.includes('DECIMAL') && (
        <SelectField
          small
          label={`Decimals of column ${column}`}
          value={decimal ?? BY_ITSELF}
          options={DECIMALS}
          onChange={(next) => onChange({ ...(dateOrder && { dateOrder }), ...(next !== BY_ITSELF && { decimal: next }) })}
        />
      )}
    </Box>
  );
};
