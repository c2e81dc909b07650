import type { GraphQLSchema } from 'graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { BadInput, type RefusalCode } from '../errors';
import { takenInput } from './bulk-input';
import { type Context, forget } from './context';
import { Payload } from './payload';

type BulkInput = Readonly<Record<string, never>>;

/**
 * Marks a mutation that may carry more than other requests; see `LIMITS.bulkBodyBytes`. `act` gets the input as it came:
 * TypeGraphQL would make an instance of a class for each of its thousands of rows and parts of rows, which nobody needs.
 */
export const bulk = <Input>(act: (context: Context, input: Input) => Promise<BulkPayload>) => ({ bulk: act }) as const;

/** Lets bulk mutations act on their input directly. */
export const applyBulk = (schema: GraphQLSchema): GraphQLSchema => {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const act: unknown = field.extensions.bulk;
    if (typeof act !== 'function') continue;
    field.resolve = (_root, { input }: { input: BulkInput }, context: Context, { fieldNodes: [asked] }) =>
      act(context, takenInput(context.http?.request, asked) ?? input);
  }
  return schema;
};

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
