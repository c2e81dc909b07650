/** Cuts CSV text into rows of cells. It shares no code with the product, so that both cannot be wrong in the same way. */
export const parseCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') {
      quoted = !quoted;
    } else if (!quoted && sign === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (quoted || sign !== '\r') {
      cell += sign;
    }
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
};
