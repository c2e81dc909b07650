import { setImmediate as nextTurn } from 'node:timers/promises';
import { CHUNK_ROWS, ColumnAppender } from './column-appender';
import { coded, type Encoding, isRepetitive, PLAIN } from './column-encoding';
import { quoted } from './names';
import type { ReplicaColumn, ReplicaTable } from './replica-schema';
import type { Session } from './session';
import { Words } from './words';

/** Rows on their way from the record into the replica, in a temporary table. */
export interface Staged {
  readonly rows: number;
  readonly lowestId: number;
  readonly highestId: number;
  /** SELECT of the rows, in the table's columns. */
  readonly select: string;
}

interface Column {
  readonly column: ReplicaColumn;
  readonly isCoded: boolean;
  readonly encoding: Encoding;
}

type Batches = AsyncIterable<unknown[][]>;

const wordsOf = (name: string): string => quoted(`${name} words`);

/** Below this, looking the words up again costs more than handing them over. */
const ROWS_WORTH_CODING = 10_000;

const columnsOf = (columns: readonly ReplicaColumn[], sample: readonly (readonly unknown[])[], words: Words): Column[] =>
  columns.map((column, index) => {
    const isLong = column.type === 'VARCHAR' && sample.length >= ROWS_WORTH_CODING;
    const isCoded = isLong && isRepetitive(sample.map((row) => row[index]));
    return { column, isCoded, encoding: isCoded ? coded(words) : PLAIN[column.type] };
  });

const selectOf = (name: string, columns: readonly Column[]): string => {
  const values = columns.map(({ column, isCoded }, index) => {
    return isCoded ? `w${index}.word AS ${quoted(column.name)}` : `s.${quoted(column.name)}`;
  });
  const joins = columns.map(({ column, isCoded }, index) => {
    return isCoded ? `LEFT JOIN ${wordsOf(name)} w${index} ON w${index}.code = s.${quoted(column.name)}` : '';
  });
  return `SELECT ${values.join(', ')} FROM ${quoted(name)} s ${joins.join(' ')}`;
};

interface Appenders {
  readonly rows: ColumnAppender;
  /** Where no column is coded, there are no words. */
  readonly words: ColumnAppender | undefined;
}

const openAppenders = async (session: Session, name: string, columns: readonly Column[]): Promise<Appenders> => {
  const definitions = columns.map(({ column, isCoded }) => `${quoted(column.name)} ${isCoded ? 'INTEGER' : column.type}`);
  await session.run(`CREATE OR REPLACE TEMP TABLE ${quoted(name)} (${definitions.join(', ')})`);
  const encodings = columns.map(({ encoding }) => encoding);
  const rows = await ColumnAppender.open(session, name, encodings);
  if (!columns.some(({ isCoded }) => isCoded)) return { rows, words: undefined };
  await session.run(`CREATE OR REPLACE TEMP TABLE ${wordsOf(name)} (code INTEGER, word VARCHAR)`);
  return { rows, words: await ColumnAppender.open(session, `${name} words`, [PLAIN.INTEGER, PLAIN.VARCHAR]) };
};

function* chunksOf<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += CHUNK_ROWS) yield rows.slice(from, from + CHUNK_ROWS);
}

const highest = (rows: readonly unknown[][], start: number): number =>
  rows.reduce((id, row) => Math.max(id, Number(row[0])), start);
const lowest = (rows: readonly unknown[][], start: number): number =>
  rows.reduce((id, row) => Math.min(id, Number(row[0])), start);

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
  let appenders: Appenders | undefined;
  let staged: Staged | undefined;

  const open = async (sample: readonly (readonly unknown[])[]): Promise<Staged> => {
    const columns = columnsOf(table.columns, sample, words);
    appenders = await openAppenders(session, name, columns);
    return { rows: 0, lowestId: Number.POSITIVE_INFINITY, highestId: 0, select: selectOf(name, columns) };
  };

  try {
    for await (const rows of batches) {
      if (rows.length === 0) continue;
      staged ??= await open(rows);
      for (const some of chunksOf(rows)) {
        appenders?.rows.append(some);
        // The event loop is everybody's; a chunk takes it for a few milliseconds.
        await nextTurn();
      }
      const fresh = words.takeFresh();
      for (const some of chunksOf(fresh.words.map((word, index) => [fresh.first + index, word]))) appenders?.words?.append(some);
      staged = {
        ...staged,
        rows: staged.rows + rows.length,
        lowestId: lowest(rows, staged.lowestId),
        highestId: highest(rows, staged.highestId),
      };
      onRows?.(rows.length);
    }
  } finally {
    appenders?.rows.close();
    appenders?.words?.close();
  }
  return staged;
};

export const dropStaged = async (session: Session, name: string): Promise<void> => {
  await session.run(`DROP TABLE IF EXISTS ${quoted(name)}`);
  await session.run(`DROP TABLE IF EXISTS ${wordsOf(name)}`);
};
