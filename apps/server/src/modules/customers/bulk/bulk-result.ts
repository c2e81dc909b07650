import { Refusal, type RefusalCode } from '../../../errors';

/** What became of many rows. The good ones are saved, whatever the others say. */
export interface BulkResult {
  readonly saved: number;
  /** In the order of the rows; one for each row that was refused. */
  readonly refusals: readonly RowRefusal[];
}

export interface RowRefusal {
  /** Position of the row in the call. */
  readonly index: number;
  readonly code: RefusalCode;
  readonly message: string;
  /** Within the row: `['lines', '0', 'amount']`. */
  readonly path: readonly string[];
}

export const rowRefusal = (index: number, { code, message, path }: Refusal): RowRefusal => ({ index, code, message, path });

export interface ParsedRows<Parsed> {
  readonly rows: readonly ParsedRow<Parsed>[];
  readonly refusals: readonly RowRefusal[];
}

export interface ParsedRow<Parsed> {
  readonly index: number;
  readonly row: Parsed;
}

/** Which row came first under a key, and the refusal of any that comes later: which of two is meant, only the caller knows. */
const firstOfEach = () => {
  const first = new Map<string, number>();
  return (sourceId: string, index: number): void => {
    const earlier = first.get(sourceId);
    if (earlier !== undefined) {
      throw new Refusal('DUPLICATE', `sourceId is that of row ${earlier}, which is in the same call.`, ['sourceId']);
    }
    first.set(sourceId, index);
  };
};

/** Parses every row; one that throws a Refusal, or has the key of an earlier one, is refused and the rest go on. */
export const parseRows = <Input, Parsed extends { readonly sourceId: string }>(
  inputs: readonly Input[],
  parse: (input: Input) => Parsed,
): ParsedRows<Parsed> => {
  const rows: ParsedRow<Parsed>[] = [];
  const refusals: RowRefusal[] = [];
  const claim = firstOfEach();
  for (const [index, input] of inputs.entries()) {
    try {
      const row = parse(input);
      claim(row.sourceId, index);
      rows.push({ index, row });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(rowRefusal(index, error));
    }
  }
  return { rows, refusals };
};

export const bulkResult = (saved: number, refusals: readonly RowRefusal[]): BulkResult => ({
  saved,
  refusals: refusals.toSorted((a, b) => a.index - b.index),
});
