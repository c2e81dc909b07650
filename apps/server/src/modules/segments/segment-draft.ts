import { type Filter, FilterError, fold, type ParseContext, parseFilter, type ResolvedFilter } from '@muster/filters';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/database';
import { Refusal } from '../../errors';
import { Workspace } from '../access/workspace.entity';
import { readCatalog } from '../schema/workspace-catalog';
import { definitionsWithin, resolved } from './definitions';
import { Segment } from './segment.entity';
import { segmentIdOf, segmentRowId } from './segment.loader';

export const NAME_LENGTH = 120;
const DESCRIPTION_LENGTH = 500;

const sentenceOf = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;

const asRefusal = (error: unknown): unknown =>
  error instanceof FilterError
    ? new Refusal('INVALID', sentenceOf(error.message), ['input', 'filter', ...error.path.map(String)])
    : error;

/** Half of a surrogate pair, which no database can store, and NUL. */
const UNSTORABLE = /[\p{Cs}\0]/u;

const checkText = (field: 'name' | 'description', text: string, longest: number): string => {
  const path = ['input', field];
  if (UNSTORABLE.test(text)) throw new Refusal('INVALID', `The ${field} holds a character that cannot be stored.`, path);
  // Folding can lengthen a text: "İ" becomes two characters.
  const length = Math.max(text.length, fold(text).length);
  if (length > longest) throw new Refusal('INVALID', `The ${field} has ${length} characters; ${longest} is the limit.`, path);
  return text;
};

/** @throws Refusal when it is empty or cannot be stored. */
export const checkedName = (name: string | null): string => {
  const text = name?.trim() ?? '';
  if (text === '') throw new Refusal('REQUIRED', 'A segment needs a name.', ['input', 'name']);
  return checkText('name', text, NAME_LENGTH);
};

/** Blank is none. @throws Refusal when it cannot be stored. */
export const checkedDescription = (description: string | null | undefined): string | null =>
  checkText('description', description?.trim() ?? '', DESCRIPTION_LENGTH) || null;

/** @throws Refusal with the path of the node that is no filter. */
export const checkedFilter = (input: unknown, context: ParseContext): Filter => {
  try {
    return parseFilter(input, context);
  } catch (error) {
    throw asRefusal(error);
  }
};

/**
 * Checks what a segment's filter refers to. `self` is the segment that will have the filter, so that a circle is seen
 * before it is closed. Returns the filter as engines take it.
 * @throws Refusal with the path of the reference.
 */
export const checkReferences = async (
  manager: EntityManager,
  { id: workspaceId, currency }: Pick<Workspace, 'id' | 'currency'>,
  filter: Filter,
  self?: Segment,
): Promise<ResolvedFilter> => {
  const stored = await definitionsWithin(manager, workspaceId, filter);
  const catalog = await readCatalog(manager, workspaceId);
  const definitions = self ? new Map(stored).set(segmentIdOf(self), { name: self.name, filter }) : stored;
  try {
    return resolved(filter, definitions, { currency, catalog });
  } catch (error) {
    throw asRefusal(error);
  }
};

/**
 * Makes the changes of a workspace's segments follow each other, by its row. Otherwise two edits at once could close a
 * circle of references, or delete what the other has just referred to. SQLite has one transaction at a time anyway.
 */
export const holdSegments = async (
  { kind }: Pick<Database, 'kind'>,
  manager: EntityManager,
  workspaceId: number,
): Promise<void> => {
  if (kind === 'mysql') await manager.findOne(Workspace, { where: { id: workspaceId }, lock: { mode: 'pessimistic_write' } });
};

/** @throws Refusal when the workspace has no such segment. */
export const requireSegment = async (manager: EntityManager, workspaceId: number, id: string): Promise<Segment> => {
  const rowId = segmentRowId(id);
  const segment = rowId === undefined ? null : await manager.findOneBy(Segment, { workspaceId, id: rowId });
  if (!segment) throw new Refusal('NOT_FOUND', 'There is no such segment.', ['input', 'id']);
  return segment;
};

/** @throws Refusal when somebody else saved it meanwhile. */
export const checkVersion = (segment: Segment, expected: number): void => {
  if (segment.version === expected) return;
  const message = `This segment was changed meanwhile: it is at version ${segment.version}, and the change started from version ${expected}. Load it again first.`;
  throw new Refusal('CONFLICT', message, ['input', 'expectedVersion']);
};
