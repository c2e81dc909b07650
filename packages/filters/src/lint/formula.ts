/** What a filter says, with its conditions as numbers. */
export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }
  | { readonly atom: number }
  | { readonly constant: boolean };

export const TRUE: Formula = { constant: true };
export const FALSE: Formula = { constant: false };

/** One thing that conditions ask about: an attribute, a field, the number of visits in a month. */
export interface Subject {
  readonly worlds: readonly World[];
}

/**
 * A kind of value that a subject may have: the conditions that hold of it. Together the worlds of a subject hold of every
 * value there can be; some may stand for none, and then less is found out than could be.
 */
export interface World {
  readonly holding: ReadonlySet<number>;
  /** Of counts: the smallest and the largest that this world stands for. */
  readonly least?: number;
  readonly most?: number;
}

/** All that is known of the conditions of a filter. */
export interface Universe {
  readonly subjects: readonly Subject[];
  /** By condition: the subject that it asks about. */
  readonly subjectOf: ReadonlyMap<number, number>;
  /** Pairs of counts of which the first is never larger than the second. */
  readonly notMore: readonly (readonly [smaller: number, larger: number])[];
}

/** How much is looked at before no claim is made, counted in nodes of formulas. */
export class Effort {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

class Exhausted extends Error {}

type Choices = ReadonlyMap<number, World>;

const negated = (formula: Formula): Formula => ('constant' in formula ? { constant: !formula.constant } : { not: formula });

interface Decided {
  readonly universe: Universe;
  readonly choices: Choices;
  readonly effort: Effort;
}

/** What is left of a formula once some subjects are decided. */
const simplified = (formula: Formula, decided: Decided): Formula => {
  if (!decided.effort.spend()) throw new Exhausted();
  if ('constant' in formula) return formula;
  if ('not' in formula) return negated(simplified(formula.not, decided));
  if ('all' in formula) return simplifiedGroup(formula.all, 'all', decided);
  if ('any' in formula) return simplifiedGroup(formula.any, 'any', decided);
  const world = decided.choices.get(decided.universe.subjectOf.get(formula.atom) ?? -1);
  return world ? { constant: world.holding.has(formula.atom) } : formula;
};

const simplifiedGroup = (parts: readonly Formula[], kind: 'all' | 'any', decided: Decided): Formula => {
  const neutral = kind === 'all';
  const left: Formula[] = [];
  for (const part of parts) {
    const simple = simplified(part, decided);
    if (!('constant' in simple)) left.push(simple);
    else if (simple.constant !== neutral) return simple;
  }
  const [only, second] = left;
  if (!only) return { constant: neutral };
  if (!second) return only;
  return neutral ? { all: left } : { any: left };
};

const firstAtom = (formula: Formula): number | undefined => {
  if ('constant' in formula) return undefined;
  if ('atom' in formula) return formula.atom;
  if ('not' in formula) return firstAtom(formula.not);
  for (const part of 'all' in formula ? formula.all : formula.any) {
    const found = firstAtom(part);
    if (found !== undefined) return found;
  }
  return undefined;
};

const isPossible = (subject: number, world: World, choices: Choices, { notMore }: Universe): boolean =>
  notMore.every(([smaller, larger]) => {
    const small = smaller === subject ? world : larger === subject ? choices.get(smaller) : undefined;
    const large = larger === subject ? world : smaller === subject ? choices.get(larger) : undefined;
    return !small || !large || (small.least ?? 0) <= (large.most ?? Number.POSITIVE_INFINITY);
  });

const search = (formula: Formula, universe: Universe, choices: Choices, effort: Effort): boolean => {
  const left = simplified(formula, { universe, choices, effort });
  if ('constant' in left) return left.constant;
  const atom = firstAtom(left) ?? -1;
  const subject = universe.subjectOf.get(atom) ?? -1;
  const worlds = universe.subjects[subject]?.worlds ?? [];
  return worlds.some(
    (world) =>
      isPossible(subject, world, choices, universe) && search(left, universe, new Map([...choices, [subject, world]]), effort),
  );
};

/** Whether it is certain that a formula holds of nobody, whoever they are. False also when that took too long to find out. */
export const isNever = (formula: Formula, universe: Universe, effort: Effort): boolean => {
  try {
    return !search(formula, universe, new Map(), effort);
  } catch (error) {
    if (error instanceof Exhausted) return false;
    throw error;
  }
};

export const isAlways = (formula: Formula, universe: Universe, effort: Effort): boolean =>
  isNever({ not: formula }, universe, effort);

/** Whether it is certain that two formulas hold of the same people. */
export const areSame = (one: Formula, other: Formula, universe: Universe, effort: Effort): boolean =>
  isNever({ any: [{ all: [one, { not: other }] }, { all: [other, { not: one }] }] }, universe, effort);
