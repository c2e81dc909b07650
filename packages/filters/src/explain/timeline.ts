/** Whether something holds now, and when it turns into its opposite without any new data: instants, ascending. */
export interface Timeline {
  readonly holds: boolean;
  readonly turns: readonly number[];
}

const ascending = (instants: Iterable<number>): number[] => [...new Set(instants)].sort((a, b) => a - b);

export const constant = (holds: boolean): Timeline => ({ holds, turns: [] });

export const opposite = ({ holds, turns }: Timeline): Timeline => ({ holds: !holds, turns });

/**
 * The timeline of an answer that can be asked at any instant.
 * @param candidates Instants in the future, among them every one at which the answer changes.
 */
export const timelineOf = (candidates: readonly number[], now: number, ask: (instant: number) => boolean): Timeline => {
  const holds = ask(now);
  const turns: number[] = [];
  let last = holds;
  for (const instant of ascending(candidates)) {
    const next = ask(instant);
    if (next !== last) turns.push(instant);
    last = next;
  }
  return { holds, turns };
};

/**
 * The timeline of an answer that depends on which of several timelines hold, and on nothing else.
 * @param ask Is told their positions, and asked again each time that one of them turns.
 */
export const timelineOver = (timelines: readonly Timeline[], ask: (holding: ReadonlySet<number>) => boolean): Timeline => {
  const turning = new Map<number, number[]>();
  for (const [position, { turns }] of timelines.entries()) {
    for (const instant of turns) turning.set(instant, [...(turning.get(instant) ?? []), position]);
  }
  const holding = new Set(timelines.flatMap(({ holds }, position) => (holds ? [position] : [])));
  return timelineOf([...turning.keys()], Number.NEGATIVE_INFINITY, (instant) => {
    for (const position of turning.get(instant) ?? []) if (!holding.delete(position)) holding.add(position);
    return ask(holding);
  });
};

export const everyOf = (timelines: readonly Timeline[]): Timeline =>
  timelineOver(timelines, (holding) => holding.size === timelines.length);

export const someOf = (timelines: readonly Timeline[]): Timeline => timelineOver(timelines, (holding) => holding.size > 0);
