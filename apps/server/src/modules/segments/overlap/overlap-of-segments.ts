import type { Filter } from '@muster/filters';
import { BadInput } from '../../../errors';
import type { Context } from '../../../graphql/context';
import { catalogFor } from '../../schema/workspace-catalog';
import { audienceOf, matching } from '../audience';
import type { Segment } from '../segment.entity';
import { segmentById, segmentIdOf, segmentRowId } from '../segment.loader';
import type { OverlapCombinationType, OverlapType } from './overlap.type';

/** More could be counted, but 31 combinations are as many as anybody can look at. */
const SEGMENTS = { least: 2, most: 5 } as const;

/** @throws BadInput unless there are 2 to 5 different segments of the workspace. */
const comparedSegments = async (context: Context, ids: readonly string[]): Promise<readonly Segment[]> => {
  const { least, most } = SEGMENTS;
  if (ids.length < least || ids.length > most) {
    throw new BadInput(`\`segments\` names ${ids.length}; from ${least} to ${most} can be compared.`, ['segments']);
  }
  const found = await Promise.all(
    ids.map(async (id, index) => {
      const rowId = segmentRowId(id);
      const segment = rowId === undefined ? undefined : await segmentById(context).load(rowId);
      if (!segment) throw new BadInput('There is no such segment.', ['segments', String(index)]);
      return segment;
    }),
  );
  const repeated = found.findIndex((segment, index) => found.indexOf(segment) !== index);
  if (repeated >= 0) throw new BadInput('This segment is named twice.', ['segments', String(repeated)]);
  return found;
};

const isIn = (combination: number, position: number): boolean => Math.floor(combination / 2 ** position) % 2 === 1;

/** Who is in these segments and in none of the others. */
const filterOf = (combination: number, segments: readonly Segment[]): Filter => {
  const references = segments.map((segment): Filter => ({ segment: segmentIdOf(segment) }));
  const inside = references.filter((_, position) => isIn(combination, position));
  const outside = references.filter((_, position) => !isIn(combination, position));
  return { all: [...inside, ...(outside.length > 0 ? [{ not: { any: outside } }] : [])] };
};

/** How 2 to 5 segments overlap: every combination of them, counted at one moment in one pass. */
export const overlapOfSegments = async (context: Context, ids: readonly string[]): Promise<OverlapType> => {
  const { services, workspace, now, signal } = context;
  const [segments, catalog] = await Promise.all([comparedSegments(context, ids), catalogFor(context)]);
  const audiences = await Promise.all(segments.map(({ filter }) => audienceOf(context, { filter })));
  const only = await services.engine.overlap(
    { workspaceId: workspace.id, catalog, now, signal, filter: { everyone: true } },
    audiences.map(({ question }) => matching(question)),
  );
  const inAll = (positions: readonly number[]): number =>
    only.reduce((sum, count, combination) => (positions.every((each) => isIn(combination, each)) ? sum + count : sum), 0);
  const places = segments.map((segment, position) => ({ segment, position }));
  const combinations = only.slice(1).map((count, index): OverlapCombinationType => {
    const inside = places.filter(({ position }) => isIn(index + 1, position));
    return {
      segments: inside.map(({ segment }) => segment),
      only: count,
      atLeast: inAll(inside.map(({ position }) => position)),
      filter: filterOf(index + 1, segments),
    };
  });
  return {
    members: places.map(({ segment, position }) => ({ segment, count: inAll([position]) })),
    pairs: places.flatMap((one) =>
      places
        .filter(({ position }) => position > one.position)
        .map((two) => ({ first: one.segment, second: two.segment, both: inAll([one.position, two.position]) })),
    ),
    combinations: combinations.sort((a, b) => b.only - a.only || a.segments.length - b.segments.length),
    any: only.slice(1).reduce((sum, count) => sum + count, 0),
    asOf: now,
  };
};
