import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { orderLinesCsv } from './order-lines';

const BESIDE_THE_REPOSITORY = resolve(__dirname, '../../../../../shared/data/online-retail-lines.csv');

/**
 * The path of a file of real order lines where there is one, and otherwise of generated ones of the same shape. The real
 * ones are 30,000 lines of the UCI data set "Online Retail" (Chen, 2015; CC BY 4.0), of which the product ships no copy;
 * they are looked for beside the repository.
 */
export const orderLinesFile = (): string => {
  if (existsSync(BESIDE_THE_REPOSITORY)) return BESIDE_THE_REPOSITORY;
  const file = join(tmpdir(), 'muster-order-lines.csv');
  // Whole at once: others may be reading it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, orderLinesCsv());
  renameSync(draft, file);
  return file;
};
