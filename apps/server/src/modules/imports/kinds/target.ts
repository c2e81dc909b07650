/** How the cells of a target are read. */
export const TARGET_TYPES = [
  'ID',
  'TEXT',
  'EMAIL',
  'PHONE',
  'COUNTRY',
  'CHOICE',
  'WHOLE',
  'DECIMAL',
  'MONEY',
  'TIME',
  'DAY',
  'YES_NO',
  'CONSENT',
  'LIST',
  'ANY',
] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

/** Something that a column of a file can be mapped to. */
export interface Target {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly required: boolean;
  readonly type: TargetType;
  /** Column names by which it is known, letters and digits alone, the surest first. */
  readonly knownAs: readonly string[];
  /** Of a choice. */
  readonly choices?: readonly string[];
  /** The key is completed by a name of the caller's own: `attributes.shoe size`. */
  readonly takesName?: boolean;
}

type Given = Omit<Target, 'required'> & { readonly required?: boolean };

/** Optional, unless it says otherwise. */
export const target = (given: Given): Target => ({ required: false, ...given });

/** What stands between a target that takes a name and the name. */
export const NAME_SEPARATOR = '.';

/** `UnitPrice (GBP)` and `unit_price` are both `unitprice`. */
export const plainName = (name: string): string =>
  name
    .replace(/\([^)]*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const HAVE_DATES: ReadonlySet<TargetType> = new Set(['TIME', 'DAY', 'ANY']);
const HAVE_DECIMALS: ReadonlySet<TargetType> = new Set(['WHOLE', 'DECIMAL', 'MONEY', 'ANY']);

/** Which transforms make a difference to cells of this type. */
export const transformsOf = (type: TargetType): readonly ('dateOrder' | 'decimal')[] => [
  ...(HAVE_DATES.has(type) ? (['dateOrder'] as const) : []),
  ...(HAVE_DECIMALS.has(type) ? (['decimal'] as const) : []),
];
