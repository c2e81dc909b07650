import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldedLeaves } from '@muster/filters';
import { byColumn, type ColumnBatch, type ColumnValues, isNumbered } from '../../database/column-batch';
import { foldValue } from '../../database/columns';
import { isRepetitive } from '../../database/repetitive';
import { ColumnAppender } from './column-appender';
import { type Coded, coded, type Encoding, numbered, plain, seen, twin, unstaged, untwinned } from './column-encoding';
import { list, quoted } from './names';
import { type ReplicaColumn, type ReplicaTable, readColumns } from './replica-schema';
import type { Session } from './session';
import { Words } from './words';

/** More than these are not noted: to look at so many again takes about as long as to look at everybody. */
export const MOST_OWNERS = 1_000;

/** A moment before any record. */
export const LONG_AGO = Number.MIN_SAFE_INTEGER;

/** Rows on their way from the record into the replica, in a temporary table. */
export interface Staged {
  readonly rows: number;
  readonly lowestId: number;
  readonly highestId: number;
  /** The customers of the rows, or the rows themselves where they are of none; undefined when they are many. */
  readonly owners: ReadonlySet<number> | undefined;
  /** When the latest of the rows was, or of customers the latest registration; `LONG_AGO` where they have no time. */
  readonly latestAt: number;
  /** Whether the rows came by their ids. */
  readonly isAscending: boolean;
  /** The members that JSON objects of the rows have, by the column of their twins. */
  readonly leaves: ReadonlyMap<string, ReadonlySet<string>>;
  /** SELECT of the rows, in the table's columns. */
  readonly select: string;
  /** The same in an order. Numbers are sorted before texts are looked up: sorting texts along costs as much again. */
  readonly selectOrdered: (columns: readonly string[]) => string;
}

/** A column of the temporary table. */
interface Column {
  readonly column: ReplicaColumn;
  /** Its place in the rows that are read. */
  readonly from: number;
  readonly encoding: Encoding;
  /** The same, where texts are staged as numbers of words. */
  readonly coded?: Coded;
}

type Batches = AsyncIterable<ColumnBatch>;

const wordsOf = (name: string): string => quoted(`${name} words`);

/** Of the first batch. Below this, looking the words up again costs more than handing them over. */
const ROWS_WORTH_CODING = 4_000;

/** Folds JSON, and notes the members of objects. */
const foldedJson =
  (members: Set<string>) =>
  (text: string): string | null => {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return foldValue(value);
    const leaves = foldedLeaves(value);
    for (const member in leaves) members.add(member);
    return JSON.stringify(leaves);
  };

/** Notes the members of objects that come folded, and folds nothing. Lists begin with a separator. */
const membersNoted =
  (members: Set<string>) =>
  (text: string): null => {
    if (text.startsWith('{')) for (const member in JSON.parse(text)) members.add(member);
    return null;
  };

const isWorthCoding = (values: ColumnValues, rows: number): boolean => {
  if (values instanceof Float64Array || values instanceof BigInt64Array) return false;
  return isNumbered(values) || (rows >= ROWS_WORTH_CODING && isRepetitive(values.slice(0, rows)));
};

interface Notes {
  readonly words: Words;
  readonly leaves: Map<string, Set<string>>;
}

/** Texts as they are, with their twins beside them where both are kept. */
const uncoded = (
  own: Pick<Column, 'column' | 'from'>,
  folded: ReplicaColumn | undefined,
  fold: (text: string) => string | null,
): Column[] => {
  const { isJson, type } = own.column;
  if (!folded) return [{ ...own, encoding: isJson ? seen(fold) : plain(type) }];
  return [
    { ...own, encoding: plain(type) },
    { ...own, column: folded, encoding: twin(fold) },
  ];
};

const columnsOf = ({ columns }: Pick<ReplicaTable, 'columns'>, sample: ColumnBatch, { words, leaves }: Notes): Column[] => {
  const dictionary = words.dictionary(foldValue);
  return readColumns({ columns }).flatMap((column, from) => {
    const folded = columns.find(({ twinOf }) => twinOf === column.name);
    const members = new Set<string>();
    if (column.isJson) leaves.set((folded ?? column).name, members);
    const foldJson = folded ? foldedJson(members) : membersNoted(members);
    if (!isWorthCoding(sample.columns[from] ?? [], sample.rows)) {
      return uncoded({ column, from }, folded, column.isJson ? foldJson : foldValue);
    }
    const encoding = coded(column.isJson ? words.dictionary(foldJson) : dictionary);
    return [{ column, from, encoding, coded: encoding }];
  });
};

const selectOf = (name: string, table: Pick<ReplicaTable, 'columns'>, staged: readonly Column[]) => {
  const codedAs = new Map(
    staged.filter((column) => column.coded?.hasWords).map(({ column }, index) => [column.name, { alias: `w${index}`, column }]),
  );
  const empty = new Set(staged.filter((column) => column.coded?.hasWords === false).map(({ column }) => column.name));
  const sourceOf = ({ name: own, twinOf, ...column }: ReplicaColumn): string => {
    if (empty.has(twinOf ?? own)) return 'CAST(NULL AS VARCHAR)';
    const word = codedAs.get(twinOf ?? own);
    if (word) return `${word.alias}.${twinOf === undefined ? 'word' : 'folded'}`;
    const value = unstaged(`s.${quoted(own)}`, column);
    return twinOf === undefined ? value : untwinned(`s.${quoted(twinOf)}`, value);
  };
  const values = table.columns.map((column) => `${sourceOf(column)} AS ${quoted(column.name)}`);
  const joins = [...codedAs.values()].map(
    ({ alias, column }) => `JOIN ${wordsOf(name)} ${alias} ON ${alias}.code = s.${quoted(column.name)}`,
  );
  return (rows: string): string => `SELECT ${values.join(', ')} FROM ${rows} s ${joins.join(' ')}`;
};

interface Appenders {
  readonly rows: ColumnAppender;
  /** Where no column is coded, there are no words. */
  readonly words: ColumnAppender | undefined;
}

const wordColumns = () => [numbered(), plain('VARCHAR'), plain('VARCHAR')].map((encoding, from) => ({ encoding, from }));
const WORD_COLUMNS = ['code', 'word', 'folded'].map((name, place) => ({ name, isText: place > 0, isNullable: true }));

const openAppenders = async (session: Session, name: string, columns: readonly Column[]): Promise<Appenders> => {
  const definitions = columns.map(({ column, encoding }) => `${quoted(column.name)} ${encoding.type}`);
  await session.run(`CREATE OR REPLACE TEMP TABLE ${quoted(name)} (${definitions.join(', ')})`);
  const rows = await ColumnAppender.open(session, name, columns);
  if (!columns.some((column) => column.coded)) return { rows, words: undefined };
  await session.run(`CREATE OR REPLACE TEMP TABLE ${wordsOf(name)} (code INTEGER, word VARCHAR, folded VARCHAR)`);
  return { rows, words: await ColumnAppender.open(session, `${name} words`, wordColumns()) };
};

/** Numbers of a batch, whole ones without making a bigint of each. */
const numbersOf = (values: ColumnValues, rows: number): Float64Array => {
  if (values instanceof Float64Array) return values;
  const numbers = new Float64Array(rows).fill(Number.NaN);
  if (!(values instanceof BigInt64Array)) return numbers;
  const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
  for (let row = 0; row < rows; row++) numbers[row] = (halves[row * 2 + 1] ?? 0) * 2 ** 32 + ((halves[row * 2] ?? 0) >>> 0);
  return numbers;
};

type Noted = Pick<Staged, 'rows' | 'lowestId' | 'highestId' | 'latestAt' | 'isAscending' | 'owners'>;

const NOTHING: Noted = {
  rows: 0,
  lowestId: Number.POSITIVE_INFINITY,
  highestId: 0,
  latestAt: LONG_AGO,
  isAscending: true,
  owners: new Set(),
};

/** Where a batch has what is noted of its rows. */
interface Places {
  readonly time: number;
  readonly owner: number;
}

const placesIn = (table: Pick<ReplicaTable, 'columns'>): Places => {
  const placeOf = (name: string): number => readColumns(table).findIndex((column) => column.name === name);
  return { time: Math.max(placeOf('at'), placeOf('registered_at')), owner: Math.max(0, placeOf('customer_id')) };
};

/** Adds the owners of more rows, until they are too many. */
const ownersWith = (owners: Noted['owners'], { rows, columns }: ColumnBatch, place: number): Noted['owners'] => {
  if (owners === undefined) return undefined;
  const all = new Set(owners);
  for (const owner of numbersOf(columns[place] ?? [], rows).subarray(0, rows)) {
    all.add(owner);
    if (all.size > MOST_OWNERS) return undefined;
  }
  return all;
};

/** The ids and times of rows, as far as they say how the rows are to be put in, and whose they are. */
const note = (noted: Noted, batch: ColumnBatch, places: Places): Noted => {
  const { rows, columns } = batch;
  let { lowestId, highestId, latestAt, isAscending } = noted;
  const ids = numbersOf(columns[0] ?? [], rows);
  const times = numbersOf(columns[places.time] ?? [], rows);
  for (let row = 0; row < rows; row++) {
    const id = ids[row] ?? Number.NaN;
    if (id <= highestId) isAscending = false;
    if (id < lowestId) lowestId = id;
    if (id > highestId) highestId = id;
    const time = times[row] ?? Number.NaN;
    if (time > latestAt) latestAt = time;
  }
  const owners = ownersWith(noted.owners, batch, places.owner);
  return { rows: noted.rows + rows, lowestId, highestId, latestAt, isAscending, owners };
};

interface Source {
  readonly table: Pick<ReplicaTable, 'columns'>;
  readonly batches: Batches;
  /** Hears how many more rows there are. */
  readonly onRows?: (rows: number) => void;
}

/** Writes rows into the temporary table `name`; undefined when there is not a single one. */
export const stageRows = async (
  session: Session,
  name: string,
  { table, batches, onRows }: Source,
): Promise<Staged | undefined> => {
  const words = new Words();
  const leaves = new Map<string, Set<string>>();
  const places = placesIn(table);
  let appenders: Appenders | undefined;
  let columns: readonly Column[] | undefined;
  let noted = NOTHING;
  try {
    for await (const batch of batches) {
      if (batch.rows === 0) continue;
      columns ??= columnsOf(table, batch, { words, leaves });
      appenders ??= await openAppenders(session, name, columns);
      // The event loop is everybody's; a chunk takes it for a few milliseconds.
      for (const _ of appenders.rows.append(batch)) await nextTurn();
      for (const _ of appenders.words?.append(byColumn(words.takeFresh(), WORD_COLUMNS)) ?? []) await nextTurn();
      noted = note(noted, batch, places);
      onRows?.(batch.rows);
    }
  } finally {
    appenders?.rows.close();
    appenders?.words?.close();
  }
  if (columns === undefined) return undefined;
  const select = selectOf(name, table, columns);
  return {
    ...noted,
    leaves,
    select: select(quoted(name)),
    selectOrdered: (order) => select(`(SELECT * FROM ${quoted(name)} ORDER BY ${list(order)})`),
  };
};

export const dropStaged = (session: Session, ...names: string[]): Promise<void> =>
  session.run(...names.flatMap((name) => [quoted(name), wordsOf(name)]).map((table) => `DROP TABLE IF EXISTS ${table}`));
