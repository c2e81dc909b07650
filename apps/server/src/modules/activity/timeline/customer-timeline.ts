import { marks } from '../../../database/marks';
import { publicId } from '../../../database/public-id';
import { readRows } from '../../../database/read-rows';
import { BadInput } from '../../../errors';
import { Connection, pageSize } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { cursorOf, valuesOf } from '../../../graphql/keyset';
import type { ActivityRow } from '../activity-row';
import { type ActivityKind, activityKinds } from '../kinds';
import { detailsOf } from './details';
import { countPlaces, nextPlaces, type Place } from './places';
import type { TimelineArgs, TimelineEntryType } from './timeline.type';
import { type DetailWords, wordsOf } from './words';

const LIST = 'time line';

const chosenKinds = (names: readonly string[] | null | undefined): readonly ActivityKind[] => {
  const unknown = names?.find((name) => !activityKinds.some(({ kind }) => kind === name));
  if (unknown !== undefined) {
    const known = activityKinds.map(({ kind }) => kind).join(', ');
    throw new BadInput(`There is no kind “${unknown}”. There are: ${known}.`, ['kinds']);
  }
  const chosen = activityKinds.filter(({ kind }) => names?.includes(kind) ?? true);
  if (chosen.length === 0) throw new BadInput('`kinds` is empty; leave it out for all of them.', ['kinds']);
  return chosen;
};

const placeOf = (after: string | null | undefined): Place | undefined => {
  if (!after) return undefined;
  const [at, name, id] = valuesOf(LIST, after, 3);
  const kind = activityKinds.find((known) => known.kind === name);
  if (kind === undefined) throw new BadInput('`after` is not a cursor of this list.', ['after']);
  return { at: Number(at), kind, id: Number(id) };
};

const entryOf = (kind: ActivityKind, row: ActivityRow & { sourceId?: string }, words: DetailWords): TimelineEntryType => ({
  id: `${publicId('act', row.id)}_${kind.kind}`,
  kind: kind.kind,
  at: row.at,
  sourceId: row.sourceId ?? '',
  title: kind.title(row, words),
  details: detailsOf(kind, row, words),
});

/** The whole records at some places, by kind and id. */
const recordsAt = async ({ services, workspace }: Context, places: readonly Place[]) => {
  const kinds = [...new Set(places.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const ids = places.filter((place) => place.kind === kind).map(({ id }) => id);
      const where = `workspace_id = ? AND id IN (${marks(ids)})`;
      const rows = await readRows(services.database.reader, kind.entity, { where, params: [workspace.id, ...ids] });
      return [kind, new Map(rows.map((row) => [row.id, row]))] as const;
    }),
  );
  return new Map(found);
};

/** What a customer did, got and holds, over all kinds of records, the newest first. */
export const customerTimeline = async (
  context: Context,
  customerId: number,
  args: TimelineArgs,
): Promise<Connection<TimelineEntryType>> => {
  const size = pageSize(args.first);
  const { reader } = context.services.database;
  const asked = { workspaceId: context.workspace.id, customerId, kinds: chosenKinds(args.kinds) };
  const places = await nextPlaces(reader, { ...asked, after: placeOf(args.after), limit: size + 1 });
  const shown = places.slice(0, size);
  const records = await recordsAt(context, shown);
  const words = wordsOf(context.workspace, context.now);
  return new Connection({
    edges: shown.flatMap(({ at, kind, id }) => {
      const row = records.get(kind)?.get(id);
      return row === undefined ? [] : [{ node: entryOf(kind, row, words), cursor: cursorOf(LIST, [at, kind.kind, id]) }];
    }),
    hasNextPage: places.length > size,
    hasPreviousPage: Boolean(args.after),
    count: () => countPlaces(reader, asked),
  });
};
