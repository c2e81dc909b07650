import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../errors';
import type { Services } from '../../../services';
import type { Workspace } from '../../access/workspace.entity';
import { readCatalog } from '../../schema/workspace-catalog';
import type { Segment } from '../segment.entity';
import { checkedDescription, checkedFilter, checkedName, checkReferences } from '../segment-draft';
import { checkNotIdentical } from './identical-segment';
import { existingCustomers, LIST_LIMIT, requireCustomers } from './members';
import { saveListedSegment } from './save-listed-segment';

interface NewStaticSegment {
  readonly name: string;
  readonly description?: string | null;
  /** Not yet parsed. */
  readonly filter?: object | null;
  readonly customerIds?: readonly string[] | null;
}

type Parts = Pick<Services, 'database' | 'engine' | 'clock'>;

const checkSize = (size: number): void => {
  if (size === 0) throw new Refusal('INVALID', 'Nobody is meant: the segment would stay empty for ever.', ['input']);
  if (size <= LIST_LIMIT) return;
  const message = `${size.toLocaleString('en')} customers are meant; a static segment holds at most ${LIST_LIMIT.toLocaleString('en')}.`;
  throw new Refusal('TOO_MANY', message, ['input']);
};

/** Who matches a filter now. @throws Refusal when it is no filter, or too many match. */
const matchingCustomers = async ({ database, engine, clock }: Parts, workspace: Workspace, input: object): Promise<number[]> => {
  const catalog = await readCatalog(database.reader, workspace.id);
  const asked = checkedFilter(input, { currency: workspace.currency, catalog });
  const filter = await checkReferences(database.reader, workspace, asked);
  const question = { workspaceId: workspace.id, catalog, filter, now: clock() };
  checkSize(await engine.count(question));
  const ids: number[] = [];
  for await (const some of engine.ids(question)) ids.push(...some);
  return ids;
};

/** Who is to be in it: found before the write, because that waits for nobody. */
const askedCustomers = async (parts: Parts, workspace: Workspace, { filter, customerIds }: NewStaticSegment) => {
  if (filter && customerIds) throw new Refusal('INVALID', 'Give a filter or customers, not both.', ['input']);
  if (customerIds) return (manager: EntityManager) => requireCustomers(manager, workspace.id, customerIds);
  if (!filter) throw new Refusal('REQUIRED', 'Say who is meant, by a filter or by customers.', ['input', 'filter']);
  const matching = await matchingCustomers(parts, workspace, filter);
  // Somebody may have been erased or merged since they were found.
  return async (manager: EntityManager) => [...(await existingCustomers(manager, workspace.id, matching))];
};

/**
 * Freezes who matches a filter now, or a selection, as a segment of its own.
 * @throws Refusal when the name or the filter cannot be saved, when nobody or too many are meant, or when another static
 * segment holds exactly these customers.
 */
export const createStaticSegment = async (parts: Parts, workspace: Workspace, input: NewStaticSegment): Promise<Segment> => {
  const draft = { name: checkedName(input.name), description: checkedDescription(input.description), kind: 'STATIC' as const };
  const now = parts.clock();
  const customersIn = await askedCustomers(parts, workspace, input);
  return parts.database.write(workspace.id, async (write) => {
    const customerIds = (await customersIn(write.manager)).toSorted((a, b) => a - b);
    checkSize(customerIds.length);
    await checkNotIdentical(write.manager, workspace.id, customerIds);
    return saveListedSegment(write, { ...draft, customerIds, now });
  });
};
