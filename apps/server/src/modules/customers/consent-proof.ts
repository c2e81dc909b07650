interface Evidence {
  readonly state: string;
  /** When the customer chose, as far as anybody said so; the moment of writing proves nothing. */
  readonly at: number | undefined;
  readonly source: string | null;
  readonly wording: string | null;
}

/** Whether it can be shown when, where and to what a customer agreed. Opting out needs no proof. */
export const isProven = ({ state, at, source, wording }: Evidence): boolean =>
  state === 'OPTED_OUT' || (at !== undefined && source !== null && wording !== null);
