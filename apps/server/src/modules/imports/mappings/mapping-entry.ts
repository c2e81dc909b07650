/** How the cells of a column are written, where the file does not tell. */
export interface Transform {
  /** Which number of `12/1/2010` is the day. */
  readonly dateOrder?: 'DMY' | 'MDY' | 'YMD' | undefined;
  /** What separates the decimals: `4,15` or `4.15`. */
  readonly decimal?: 'COMMA' | 'POINT' | undefined;
}

/** Which column holds what. */
export interface MappingEntry {
  /** Key of a target; of one that takes a name, the name is part of it: `attributes.shoe size`. */
  readonly target: string;
  readonly column: string;
  readonly transform?: Transform | undefined;
}
