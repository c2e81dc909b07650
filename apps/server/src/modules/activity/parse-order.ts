import { RowReader } from '../customers/bulk/row-reader';
import type { OrderInput, OrderLineInput } from './activity.input';
import type { ReadingContext } from './kinds/activity-kind';
import type { OrderLine } from './order-line.entity';
import type { ParsedActivity } from './read-activity';

interface OrderValues {
  readonly at: number;
  readonly kind: string;
  readonly total: number;
  readonly offerCode: string | null;
}

type LineValues = Pick<OrderLine, 'sku' | 'name' | 'brand' | 'tags' | 'quantity' | 'amount'>;

export interface ParsedOrder extends ParsedActivity<OrderValues> {
  readonly lines: readonly LineValues[];
}

const KINDS = ['SALE', 'RETURN'] as const;
const MOST_LINES = 10_000;
const parseLine = (reader: RowReader<OrderLineInput>, currency: string): LineValues => ({
  sku: reader.requiredText('sku', 100),
  name: reader.text('name', 300) ?? null,
  brand: reader.text('brand', 200) ?? null,
  tags: reader.texts('tags') ?? null,
  quantity: reader.quantity('quantity') ?? 1,
  amount: reader.money('amount', currency) ?? 0,
});

const parseLines = (reader: RowReader<OrderInput>, lines: OrderInput['lines'], currency: string): LineValues[] => {
  const given = lines ?? [];
  if (given.length > MOST_LINES) return reader.refuse('lines', `are more than ${MOST_LINES}`);
  return reader.rows('lines', given).map((line) => parseLine(line, currency));
};

const parseTotal = (reader: RowReader<OrderInput>, { kind, lines, currency }: Totalled): number => {
  const given = reader.money('total', currency);
  if (given === undefined && lines.length === 0) return reader.refuse('total', 'is missing, and there are no lines to add up');
  const total = given ?? lines.reduce((sum, { amount }) => sum + amount, 0);
  if (kind === 'SALE' && total < 0) return reader.refuse('total', 'of a sale is negative; what comes back is a RETURN');
  if (kind === 'RETURN' && total > 0) return reader.refuse('total', 'of a return is positive; it has to be negative or 0');
  return total;
};

interface Totalled {
  readonly kind: 'SALE' | 'RETURN';
  readonly lines: readonly LineValues[];
  readonly currency: string;
}

/** @throws Refusal with the path of the first field that cannot be stored. */
export const parseOrder = (input: OrderInput, { currency, now }: ReadingContext): ParsedOrder => {
  const reader = new RowReader(input);
  const kind = reader.choice('kind', KINDS) ?? 'SALE';
  const lines = parseLines(reader, input.lines, currency);
  return {
    sourceId: reader.requiredText('sourceId', 190),
    customerSourceId: reader.requiredText('customerSourceId', 190),
    values: {
      at: reader.requiredInstant('placedAt', now),
      kind,
      total: parseTotal(reader, { kind, lines, currency }),
      offerCode: reader.text('offerCode', 100) ?? null,
    },
    lines,
  };
};
