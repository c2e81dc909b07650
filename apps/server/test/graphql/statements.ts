import type { EntityManager } from 'typeorm';

/** Notes what is asked through a manager, until the returned function is called. */
export const recordStatements = ({ connection }: EntityManager): (() => string[]) => {
  const statements: string[] = [];
  const create = connection.createQueryRunner.bind(connection);
  const spy = jest.spyOn(connection, 'createQueryRunner').mockImplementation((mode) => {
    const runner = create(mode);
    const watched = Object.create(runner);
    watched.query = (...call: Parameters<typeof runner.query>) => {
      statements.push(call[0]);
      return runner.query(...call);
    };
    return watched;
  });
  return () => {
    spy.mockRestore();
    return statements;
  };
};
