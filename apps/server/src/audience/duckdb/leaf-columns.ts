import { leafPathOf } from '@muster/filters';
import { quoted, quotedText } from './names';
import type { ReplicaTable } from './replica-schema';
import type { Session } from './session';
import type { Staged } from './staging';

/** A wide table costs little, but not nothing; what comes after is read from the JSON. */
const MOST_COLUMNS = 200;

/** The members of a folded JSON object that have a column: their names, and what the columns are called. */
type Members = Map<string, string>;

const placeOf = (table: string, twin: string): string => `${table}.${twin}`;

interface Added extends Pick<Staged, 'leaves'> {
  /** Called when the table has more columns than before. */
  whenAdded(): Promise<void>;
}

/**
 * Columns of the replica for the members of JSON objects: custom fields, properties of events. Reading JSON takes a
 * question ten times as long as reading a column. A column comes with the first row that has its member, so that of all
 * rows before it NULL is the truth.
 */
export class LeafColumns {
  readonly #members = new Map<string, Members>();

  /** As the replica's file says; a new one has none. */
  static async of(session: Session): Promise<LeafColumns> {
    const columns = new LeafColumns();
    const rows = await session.rows({ text: 'SELECT place, member, name FROM leaf_column', params: [] });
    for (const { place, member, name } of rows) columns.#of(String(place)).set(String(member), String(name));
    return columns;
  }

  /** Makes the table that says which columns there are. */
  static async create(session: Session): Promise<LeafColumns> {
    await session.run('CREATE TABLE leaf_column (place VARCHAR, member VARCHAR, name VARCHAR)');
    return new LeafColumns();
  }

  /** The column that holds a member; undefined when the JSON has to be read. */
  readonly nameOf = (table: string, twin: string, member: string): string | undefined =>
    this.#members.get(placeOf(table, twin))?.get(member);

  /**
   * Adds columns for what staged rows have and no row had before. Broken off in between, it leaves columns that nobody knows
   * of and that the next call takes.
   */
  async add(session: Session, { name: table, rows }: ReplicaTable, { leaves, whenAdded }: Added): Promise<void> {
    for (const [twin, members] of leaves) {
      const place = placeOf(table, twin);
      const known = this.#of(place);
      const added = [...members].filter((member) => !known.has(member)).slice(0, Math.max(0, MOST_COLUMNS - known.size));
      const names = added.map((member, index) => [member, `${twin}_${known.size + index}`] as const);
      for (const [member, name] of names) {
        await session.run(`ALTER TABLE ${quoted(rows)} ADD COLUMN IF NOT EXISTS ${quoted(name)} VARCHAR`);
        await session.run(`INSERT INTO leaf_column VALUES (${[place, member, name].map(quotedText).join(', ')})`);
      }
      if (names.length > 0) await whenAdded();
      // Questions name a column only once it is there for all.
      for (const [member, name] of names) known.set(member, name);
    }
  }

  /** Rows of the table, with what belongs into these columns. Each object is read once. */
  filled({ name: table }: ReplicaTable, { leaves }: Staged, rows: string): string {
    return [...leaves].reduce((select, [twin, members]) => {
      const columns = [...members].flatMap((member) => {
        const name = this.nameOf(table, twin, member);
        return name === undefined ? [] : [{ name, path: quotedText(leafPathOf(member)) }];
      });
      if (columns.length === 0) return select;
      const values = columns.map(({ name }, index) => `x.members[${index + 1}] AS ${quoted(name)}`);
      const read = `json_extract_string(${quoted(twin)}, [${columns.map(({ path }) => path).join(', ')}])`;
      return `SELECT x.* EXCLUDE (members), ${values.join(', ')} FROM (SELECT *, ${read} AS members FROM (${select})) x`;
    }, rows);
  }

  #of(place: string): Members {
    const known = this.#members.get(place) ?? new Map<string, string>();
    this.#members.set(place, known);
    return known;
  }
}
