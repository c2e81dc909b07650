import type { ActivityEntry } from '../types';

interface Way {
  readonly kind: string;
  readonly label: string;
  readonly help: string;
  /** As movements are stored, and the other way that points can go. */
  readonly stored: string;
  readonly opposite: string;
  readonly verb: { readonly past: string; readonly base: string };
  /** How the points are found: what is spent is stored below zero and counted above. */
  readonly points: { readonly column: string } | { readonly less: string };
}

/** The movements of points that went one way. */
export const movedPoints = ({ kind, label, help, stored, opposite, verb, points }: Way): ActivityEntry => {
  const moved = (program: string, amount: number, way = stored) => ({
    program,
    kind: way,
    points: 'less' in points ? -amount : amount,
  });
  return {
    kind,
    label,
    group: 'Loyalty',
    help,
    table: 'point_movement',
    only: { column: 'kind', equals: stored },
    fields: [
      { key: 'program', label: 'Program', type: 'choice', column: 'program', suggests: true },
      { key: 'points', label: 'Points', type: 'number', unit: 'points', ...points },
    ],
    measures: [
      { function: 'COUNT', label: 'Number of times' },
      { function: 'SUM', field: 'points', label: `Points ${verb.past}`, verb: { ...verb, object: 'points' } },
      { function: 'AVG', field: 'points', label: `Average points ${verb.past}` },
      { function: 'MIN', field: 'points', label: `Fewest points ${verb.past}` },
      { function: 'MAX', field: 'points', label: `Most points ${verb.past}` },
    ],
    verb: { ...verb, object: 'points', none: 'any points' },
    examples: [
      {
        condition: {
          where: { field: { key: 'program', operator: 'IS', value: 'beans' } },
          within: { operator: 'IN_THE_LAST', value: { amount: 30, unit: 'DAY' } },
          measure: { function: 'SUM', field: 'points' },
          operator: 'AT_LEAST',
          value: 50,
        },
        matches: [
          {
            records: {
              point_movement: [
                { id: 1, at: Date.UTC(2026, 10, 1), columns: moved('Beans', 20) },
                { id: 2, at: Date.UTC(2026, 10, 2), columns: moved('Beans', 30) },
              ],
            },
          },
        ],
        misses: [
          {},
          {
            records: {
              point_movement: [
                { id: 1, at: Date.UTC(2026, 10, 1), columns: moved('Beans', 49) },
                { id: 2, at: Date.UTC(2026, 10, 1), columns: moved('Cakes', 50) },
                { id: 3, at: Date.UTC(2026, 10, 1), columns: moved('Beans', 50, opposite) },
                { id: 4, at: Date.UTC(2026, 8, 1), columns: moved('Beans', 50) },
              ],
            },
          },
        ],
      },
    ],
  };
};
