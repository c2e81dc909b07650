import mysql, { type FieldPacket, type PoolConnection, type PrepareStatementInfo, type RowDataPacket } from 'mysql2';
import type { BinaryRows, RowPacket } from './binary-rows';

/** What a row begins with, and nothing that comes after rows does. */
const ROW = 0;

interface NumberedPacket extends RowPacket {
  readonly sequenceId: number;
}

/** A statement that was prepared on one connection. */
export interface Prepared {
  readonly connection: PoolConnection;
  readonly statement: PrepareStatementInfo;
}

export const prepare = (connection: PoolConnection, sql: string): Promise<Prepared> =>
  new Promise((resolve, reject) => {
    connection.prepare(sql, (error, statement) => (error ? reject(error) : resolve({ connection, statement })));
  });

/**
 * Has the packets of a connection that are rows go to `take`, from now until another comes. The driver would hand each through
 * four functions of its own and keep something of it, which takes as long as taking the row apart.
 */
const takeRowPackets = (connection: PoolConnection, take: (packet: RowPacket) => void): void => {
  const handle: unknown = Reflect.get(connection, 'handlePacket');
  if (typeof handle !== 'function') return;
  const handlePacket = (packet: NumberedPacket): void => {
    if (packet.buffer[packet.offset] === ROW) {
      take(packet);
      return;
    }
    Reflect.deleteProperty(connection, 'handlePacket');
    // The driver counts packets, and has not seen the rows.
    Object.assign(connection, { sequenceId: packet.sequenceId });
    Reflect.apply(handle, connection, [packet]);
  };
  Object.assign(connection, { handlePacket });
};

/** Has rows taken apart by us and not by the driver, which makes an object of each and takes several times as long. */
const rowsTakenBy = (rows: BinaryRows, connection: PoolConnection, take: (packet: RowPacket) => void) => ({
  buildParserFromFields: (fields: readonly FieldPacket[]) => {
    rows.begin(fields.map(({ columnType, type }) => columnType ?? type ?? 0));
    takeRowPackets(connection, take);
    return class {
      next(packet: RowPacket): void {
        take(packet);
      }
    };
  },
});

/** Adds the rows of an answer to `rows`. Resolves to how long they were. */
export const addRows = ({ connection, statement }: Prepared, values: readonly number[], rows: BinaryRows): Promise<number> => {
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
    Object.assign(command, rowsTakenBy(rows, connection, take));
  });
};
