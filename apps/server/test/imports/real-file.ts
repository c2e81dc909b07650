import { existsSync } from 'node:fs';
import path from 'node:path';

const BESIDE_THE_REPOSITORY = path.resolve(__dirname, '../../../../../shared/data/online-retail-lines.csv');

/**
 * 30,000 lines of the UCI data set "Online Retail" (Chen, 2015; CC BY 4.0). The product ships no copy of it.
 * @throws when it is not there, because a test that quietly skipped it would prove nothing
 */
export const realFile = (): string => {
  const file = process.env.MUSTER_REAL_DATA ?? BESIDE_THE_REPOSITORY;
  if (existsSync(file)) return file;
  throw new Error(
    `This test reads real order lines from ${file}, and that file is not there. It is a part of the UCI data set "Online Retail" ` +
      'with the columns InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID and Country. ' +
      'Set MUSTER_REAL_DATA to where you have it.',
  );
};
