import type { Workspace } from '../../access/workspace.entity';
import { NAME_SEPARATOR, type TargetType } from '../kinds/target';
import type { ColumnMapping, MappedColumn } from '../mappings/parse-columns';
import type { SampleRow, SampleValue } from '../state';
import type { GoodRow } from './row-saver';

const SHOWN_ROWS = 5;
const SHOWN_CHARACTERS = 200;

const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const dayText = (day: number): string => String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

type Show = (value: unknown, timeZone: string) => string;

const showTime: Show = (value, timeZone) => {
  if (typeof value !== 'number') return String(value);
  const text = new Date(value).toLocaleString('sv-SE', { timeZone });
  return `${text} ${timeZone}`;
};

const plain: Show = (value) => (Array.isArray(value) ? value.join('; ') : isNamed(value) ? JSON.stringify(value) : String(value));

/** How people read values whose form inside is another. */
const SHOWN: Partial<Readonly<Record<TargetType, Show>>> = {
  TIME: showTime,
  DAY: (value) => (typeof value === 'number' ? dayText(value) : String(value)),
  YES_NO: (value) => (value === true ? 'yes' : 'no'),
  CONSENT: (value) => (value === 'OPTED_IN' ? 'opted in' : 'opted out'),
};

/** The first rows of a file as they would be saved, and from when to when it goes. */
export class SampleRows {
  readonly rows: SampleRow[] = [];
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;
  readonly #time: string | undefined;

  constructor(
    private readonly mapping: ColumnMapping,
    private readonly workspace: Pick<Workspace, 'timeZone'>,
  ) {
    this.#time = mapping.find(({ target }) => target.type === 'TIME' && target.required)?.target.key;
  }

  add(rows: readonly GoodRow[]): void {
    for (const { row, values } of rows) {
      const at = this.#time === undefined ? undefined : values[this.#time];
      if (typeof at === 'number') this.#span(at);
      if (this.rows.length < SHOWN_ROWS)
        this.rows.push({ row, values: this.mapping.flatMap((column) => this.#shown(column, values)) });
    }
  }

  get from(): number | null {
    return Number.isFinite(this.#from) ? this.#from : null;
  }

  get to(): number | null {
    return Number.isFinite(this.#to) ? this.#to : null;
  }

  #span(at: number): void {
    this.#from = Math.min(this.#from, at);
    this.#to = Math.max(this.#to, at);
  }

  #shown({ target, name }: MappedColumn, values: GoodRow['values']): SampleValue[] {
    const held = values[target.key];
    const value = name === undefined || !isNamed(held) ? held : held[name];
    if (value === undefined) return [];
    const text = (SHOWN[target.type] ?? plain)(value, this.workspace.timeZone).slice(0, SHOWN_CHARACTERS);
    return [
      {
        target: name === undefined ? target.key : `${target.key}${NAME_SEPARATOR}${name}`,
        label: name ?? target.label,
        value: text,
      },
    ];
  }
}
