import { fold } from '@muster/filters';
import type { Database } from '../../../database/database';
import { internalId } from '../../../database/public-id';
import { Refusal } from '../../../errors';
import type { Connection, PageArgs } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { keysetPage } from '../../../graphql/keyset';
import { ImportMapping } from '../import-mapping.entity';
import { findKind, type ImportKind } from '../kinds';
import { LIMITS } from '../limits';
import type { MappingEntry } from './mapping-entry';
import { parseColumns } from './parse-columns';

/** Written by nobody but this module, which is why their shape is taken for granted. */
export const savedEntries = ({ mapping }: Pick<ImportMapping, 'mapping'>): readonly MappingEntry[] =>
  JSON.parse(mapping) as readonly MappingEntry[];

/** @throws Refusal */
export const requireKind = (key: string, path: readonly string[]): ImportKind => {
  const kind = findKind(key);
  if (kind === undefined) throw new Refusal('INVALID', `There is no kind of import called "${key}".`, path);
  return kind;
};

/** By name. */
export const mappingList = (
  { services, workspace }: Context,
  { key }: Pick<ImportKind, 'key'>,
  page: PageArgs,
): Promise<Connection<ImportMapping>> => {
  const query = services.database.reader
    .createQueryBuilder(ImportMapping, 'mapping')
    .where('mapping.workspaceId = :workspaceId AND mapping.kind = :key', { workspaceId: workspace.id, key });
  const keys = [
    { column: 'mapping.nameFolded', of: ({ nameFolded }: ImportMapping) => nameFolded, direction: 'ASC' as const },
    { column: 'mapping.id', of: ({ id }: ImportMapping) => id, direction: 'ASC' as const },
  ];
  return keysetPage({ query, keys, page, list: `importMappings of ${key}` });
};

interface NewMapping {
  readonly kind: string;
  readonly name: string;
  readonly mapping: readonly MappingEntry[];
}

/** Keeps a mapping; one of the same kind and name is replaced. @throws Refusal */
export const saveMapping = async ({ services, workspace }: Context, given: NewMapping): Promise<ImportMapping> => {
  const kind = requireKind(given.kind, ['input', 'kind']);
  const name = given.name.trim();
  if (name === '') throw new Refusal('REQUIRED', 'Give the mapping a name.', ['input', 'name']);
  if (name.length > LIMITS.mappingName || fold(name).length > LIMITS.mappingName) {
    throw new Refusal('INVALID', `The name is longer than ${LIMITS.mappingName} characters.`, ['input', 'name']);
  }
  parseColumns(
    kind.targets,
    given.mapping,
    given.mapping.map(({ column }) => column),
  );
  const key = { workspaceId: workspace.id, kind: kind.key, nameFolded: fold(name) };
  const values = { ...key, name, mapping: JSON.stringify(given.mapping), createdAt: services.clock() };
  return services.database.transaction(async (manager) => {
    const known = await manager.findOneBy(ImportMapping, key);
    if (known === null) await manager.insert(ImportMapping, values);
    else await manager.update(ImportMapping, { id: known.id }, values);
    return manager.findOneByOrFail(ImportMapping, key);
  });
};

/** @throws Refusal */
export const deleteMapping = async ({ services, workspace }: Context, publicId: string): Promise<string> => {
  const id = internalId('map', publicId);
  const gone = await services.database.transaction(async (manager) => {
    const known = id === undefined ? null : await manager.findOneBy(ImportMapping, { id, workspaceId: workspace.id });
    if (known !== null) await manager.delete(ImportMapping, { id: known.id });
    return known !== null;
  });
  if (!gone) throw new Refusal('NOT_FOUND', 'There is no such mapping.', ['input', 'id']);
  return publicId;
};

const fits = (entries: readonly MappingEntry[], columns: ReadonlySet<string>): boolean =>
  entries.length > 0 && entries.every(({ column }) => columns.has(column));

/** The kept mapping that says most about a file with these columns; the newest of several that say as much. */
export const fittingMapping = async (
  database: Database,
  { workspaceId, kind, columns }: { workspaceId: number; kind: ImportKind; columns: readonly string[] },
): Promise<{ name: string; entries: readonly MappingEntry[] } | undefined> => {
  const known = await database.reader.find(ImportMapping, {
    where: { workspaceId, kind: kind.key },
    order: { createdAt: 'DESC' },
  });
  const names = new Set(columns);
  const [best] = known
    .map((mapping) => ({ name: mapping.name, entries: savedEntries(mapping) }))
    .filter(({ entries }) => fits(entries, names))
    .toSorted((a, b) => b.entries.length - a.entries.length);
  return best;
};
