import { Field, Int, ObjectType } from 'type-graphql';
import { BadInput, type RefusalCode } from '../errors';
import { type Context, forget } from './context';
import { Payload } from './payload';

/** Marks a mutation that may carry more than other requests; see `LIMITS.bulkBodyBytes`. */
export const BULK = { bulk: true } as const;

const ROW_LIMIT = 1_000;

@ObjectType('BulkPayload', {
  description: 'What became of many rows that were sent together. Good rows are saved, whatever the others say.',
})
export class BulkPayload extends Payload {
  @Field(() => Int, { description: 'How many rows were saved.' })
  saved: number;
}

interface Saved {
  readonly saved: number;
  readonly refusals: readonly {
    readonly index: number;
    readonly code: RefusalCode;
    readonly message: string;
    readonly path: readonly string[];
  }[];
}

/**
 * Answers a bulk mutation; the path of a refused row begins with the list's name and the row's index in it.
 * @throws BadInput when there are more rows than one request may carry; nothing is saved then.
 */
export const answerBulk = async <Row>(
  context: Context,
  name: string,
  rows: readonly Row[],
  save: (rows: readonly Row[]) => Promise<Saved>,
): Promise<BulkPayload> => {
  if (rows.length > ROW_LIMIT) {
    throw new BadInput(`There are ${rows.length} ${name}; one request takes ${ROW_LIMIT.toLocaleString('en')}.`, ['input', name]);
  }
  const { saved, refusals } = await save(rows);
  forget(context);
  return {
    saved,
    userErrors: refusals.map(({ index, code, message, path }) => ({ code, message, path: [name, String(index), ...path] })),
  };
};
