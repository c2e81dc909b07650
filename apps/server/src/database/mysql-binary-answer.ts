import mysql, { type FieldPacket, type PoolConnection, type PrepareStatementInfo, type RowDataPacket } from 'mysql2';
import type { BinaryRows, RowPacket } from './binary-rows';

/** A statement that was prepared on one connection. */
export interface Prepared {
  readonly connection: PoolConnection;
  readonly statement: PrepareStatementInfo;
}

export const prepare = (connection: PoolConnection, sql: string): Promise<Prepared> =>
  new Promise((resolve, reject) => {
    connection.prepare(sql, (error, statement) => (error ? reject(error) : resolve({ connection, statement })));
  });

/** Has rows taken apart by us and not by the driver, which makes an object of each and takes several times as long. */
const rowsTakenBy = (rows: BinaryRows, take: (packet: RowPacket) => void) => ({
  buildParserFromFields: (fields: readonly FieldPacket[]) => {
    rows.begin(fields.map(({ columnType, type }) => columnType ?? type ?? 0));
    return class {
      next(packet: RowPacket): void {
        take(packet);
      }
    };
  },
});

/** Adds the rows of an answer to `rows`. Resolves to how long they were. */
export const addRows = ({ statement }: Prepared, values: readonly number[], rows: BinaryRows): Promise<number> => {
  let length = 0;
  const take = (packet: RowPacket): void => {
    length += packet.end - packet.offset;
    rows.add(packet);
  };
  // As what they are: a number that the driver sends as DOUBLE is compared with each row as one.
  const params = values.map((value) => mysql.TypedParameter.BIGINT(value));
  return new Promise((resolve, reject) => {
    const command = statement.execute<RowDataPacket[]>(params, (error, result) => {
      if (error) reject(error);
      else if (result[0] !== undefined) reject(new Error('The database driver has taken rows apart by itself.'));
      else resolve(length);
    });
    Object.assign(command, rowsTakenBy(rows, take));
  });
};
