/** Prints rows under headings, numbers to the right. */
export const printTable = (title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  process.stdout.write(`\n${title}\n${line(headings)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}\n`);
  for (const row of rows) process.stdout.write(`${line(row)}\n`);
};

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const perSecond = (rows: number, ms: number): string => `${Math.round((rows / ms) * 1000).toLocaleString('en')} /s`;
export const count = (value: number): string => value.toLocaleString('en');
