import { Arg, type ClassType, Ctx, Extensions, Mutation, Resolver } from 'type-graphql';
import { answerBulk, BulkPayload, bulk } from '../../../graphql/bulk-payload';
import type { Context } from '../../../graphql/context';
import { Permission } from '../../../graphql/permission';
import { type ActivityKind, events, flatKinds } from '../kinds';
import { recordActivities } from '../record-activities';
import { bulkInputType, rowInputType } from './input-type';

type BulkInput = Readonly<Record<string, readonly object[]>>;

/** A bulk mutation for every flat kind, made from its description. Each is idempotent by the caller's key. */
@Resolver()
export class RecordKindsResolver {}

const addMutation = (kind: ActivityKind, rowType: ClassType<object>): void => {
  const { mutation, list, plural } = kind;
  const { prototype } = RecordKindsResolver;
  const record = (context: Context, input: BulkInput): Promise<BulkPayload> =>
    answerBulk(context, list, input[list] ?? [], (rows) => recordActivities(context.services, context.workspace, kind, rows));
  Object.defineProperty(prototype, mutation, { value: record });
  const words = plural.toLowerCase();
  const description = `Records ${words}; what is sent again under its key replaces the record before.`;
  const input = bulkInputType(kind, rowType);
  Mutation(() => BulkPayload, { description })(prototype, mutation, { value: record });
  Extensions(bulk(record))(prototype, mutation, { value: record });
  Permission('customers:write')(prototype, mutation, { value: record });
  Ctx()(prototype, mutation, 0);
  Arg('input', () => input, { description: `The ${words}.` })(prototype, mutation, 1);
};

const rowTypes = new Map(flatKinds.map((kind) => [kind, rowInputType(kind)]));
for (const [kind, rowType] of rowTypes) addMutation(kind, rowType);

/** The input of one event, which can also be recorded alone. */
export const EventInputType: ClassType<object> = rowTypes.get(events) ?? rowInputType(events);
