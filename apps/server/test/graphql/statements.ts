import type { EntityManager } from 'typeorm';

/** What runs in the background anyway: the sender looks for work, and the engine for the record's revision. */
const BACKGROUND = /\b(delivery|campaign_audience|inbox_message|import_job|setting|expected_total)\b|SELECT revision/i;

/** Notes what is asked through a manager, until the returned function is called. */
export const recordStatements = ({ connection }: EntityManager): (() => string[]) => {
  const statements: string[] = [];
  const create = connection.createQueryRunner.bind(connection);
  const spy = jest.spyOn(connection, 'createQueryRunner').mockImplementation((mode) => {
    const runner = create(mode);
    const watched = Object.create(runner);
    watched.query = (...call: Parameters<typeof runner.query>) => {
      if (!BACKGROUND.test(call[0])) statements.push(call[0]);
      return runner.query(...call);
    };
    return watched;
  });
  return () => {
    spy.mockRestore();
    return statements;
  };
};
