import { measureType } from '../catalog';
import type { ActivityEntry, AttributeEntry, Catalog, FieldEntry } from '../catalog/types';
import type { ValueCondition, ValueContext } from '../evaluate/value';
import { fold } from '../fold';
import type { ActivityCondition, DateCondition, RecordFilter } from '../tree';
import type { Domain, Numbered } from './conditions';
import { edgeWindow, isAlwaysWithin } from './edges';
import type { Formula, Subject, Universe, World } from './formula';
import { worldsOf } from './worlds';

interface Asked {
  readonly domain: Domain | undefined;
  /** Of the number of records: what they have to be. */
  readonly counted?: ActivityCondition;
  readonly conditions: Numbered[];
}

export const attributeDomain = ({ source, type, storage, choices, coding }: AttributeEntry): Domain => {
  const name = source.from === 'RECORDS' ? source.fact.function : undefined;
  return {
    type,
    ...(storage && { storage }),
    ...(choices && { choices }),
    ...(coding && { coding }),
    mayBeUnknown: name !== 'COUNT' && name !== 'SUM',
    whole: type === 'money' || name === 'COUNT' || source.from === 'AGE',
    ...((name === 'COUNT' || source.from === 'AGE') && { least: 0 }),
  };
};

export const fieldDomain = (field: FieldEntry): Domain => ({
  ...field,
  mayBeUnknown: true,
  whole: field.type === 'money',
});

const measureDomain = (entry: ActivityEntry, { measure = { function: 'COUNT' } }: ActivityCondition): Domain => {
  const { function: name } = measure;
  const isNumber = name === 'COUNT' || name === 'DISTINCT';
  const type = measureType(entry, measure);
  return {
    type,
    mayBeUnknown: !isNumber && name !== 'SUM',
    whole: isNumber || (type === 'money' && name !== 'AVG'),
    ...(isNumber && { least: 0 }),
  };
};

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const partsOf = (where: RecordFilter | undefined): readonly RecordFilter[] => {
  if (!where) return [];
  return 'all' in where ? where.all : [where];
};

const isWithin = (inner: DateCondition | undefined, outer: DateCondition | undefined): boolean => {
  if (!outer || sameJson(inner, outer)) return true;
  const [innerWindow, outerWindow] = [inner && edgeWindow(inner, 'INSTANT'), edgeWindow(outer, 'INSTANT')];
  return innerWindow !== undefined && outerWindow !== undefined && isAlwaysWithin(innerWindow, outerWindow);
};

/** Whether whatever record one condition counts, the other counts too. */
const countsNoMore = (one: ActivityCondition, other: ActivityCondition): boolean =>
  kindKey(one.kind) === kindKey(other.kind) &&
  one.measure?.field === other.measure?.field &&
  partsOf(other.where).every((part) => partsOf(one.where).some((known) => sameJson(known, part))) &&
  isWithin(one.within, other.within);

const kindKey = (kind: string): string => fold(kind.replace(/:\s*/, ':'));

/** Gathers the conditions of a filter by what they ask about. */
export class Subjects {
  readonly #asked = new Map<string, Asked>();
  #atoms = 0;

  constructor(private readonly context: ValueContext & { readonly catalog: Catalog }) {}

  /** A condition of which nothing is known but that it holds or does not. */
  opaque(key: string): Formula {
    const known = this.#asked.get(`? ${key}`)?.conditions[0];
    return known ? { atom: known.atom } : this.#add(`? ${key}`, undefined, { operator: 'HAS_VALUE' });
  }

  value(key: string, domain: Domain, condition: ValueCondition): Formula {
    return this.#add(`= ${key}`, domain, condition);
  }

  amount(entry: ActivityEntry, condition: ActivityCondition): Formula {
    const { kind, where, within, measure = { function: 'COUNT' }, operator = 'AT_LEAST', value = 1 } = condition;
    const key = `# ${JSON.stringify([kindKey(kind), where, within, measure])}`;
    const counted = measure.function === 'COUNT' ? condition : undefined;
    return this.#add(key, measureDomain(entry, condition), { operator, value }, counted);
  }

  /** All that is known of the conditions that were handed in. */
  universe(): Universe {
    const subjects: Subject[] = [];
    const subjectOf = new Map<number, number>();
    const counts: { readonly subject: number; readonly counted: ActivityCondition }[] = [];
    for (const { domain, counted, conditions } of this.#asked.values()) {
      const lists = domain ? worldsOf(conditions, domain, this.context) : [freeWorlds(conditions)];
      for (const worlds of lists) {
        const atoms = lists.length === 1 ? conditions.map(({ atom }) => atom) : worlds.flatMap(({ holding }) => [...holding]);
        for (const atom of atoms) subjectOf.set(atom, subjects.length);
        if (counted && lists.length === 1) counts.push({ subject: subjects.length, counted });
        subjects.push({ worlds });
      }
    }
    const notMore = counts.flatMap((one) =>
      counts
        .filter((other) => one !== other && countsNoMore(one.counted, other.counted))
        .map((other) => [one.subject, other.subject] as const),
    );
    return { subjects, subjectOf, notMore };
  }

  #add(key: string, domain: Domain | undefined, condition: ValueCondition, counted?: ActivityCondition): Formula {
    const asked = this.#asked.get(key) ?? { domain, ...(counted && { counted }), conditions: [] };
    this.#asked.set(key, asked);
    const known = asked.conditions.find((one) => sameJson(one.condition, condition));
    if (known) return { atom: known.atom };
    const atom = this.#atoms;
    this.#atoms += 1;
    asked.conditions.push({ atom, condition });
    return { atom };
  }
}

const freeWorlds = (conditions: readonly Numbered[]): World[] => [
  { holding: new Set() },
  { holding: new Set(conditions.map(({ atom }) => atom)) },
];
