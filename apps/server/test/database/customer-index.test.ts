import { openTestDatabase, type TestDatabase } from '../harness/databases';

/** What filters look at of one customer. */
const TABLES = [
  'orders',
  'order_line',
  'visit',
  'event',
  'point_movement',
  'loyalty_account',
  'redemption',
  'offer',
  'gift_card',
  'stamp_card',
  'referral',
  'challenge',
  'message',
  'consent',
  'segment_member',
];

describe('the records of one customer are found by an index on SQLite', () => {
  let home: TestDatabase;
  beforeAll(async () => {
    home = await openTestDatabase('sqlite');
  });
  afterAll(() => home.close());

  test.each(TABLES)('%s', async (table) => {
    const text = `EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE workspace_id = ? AND customer_id IN (?) LIMIT ?`;
    const plan = await home.database.reader.query<{ detail: string }[]>(text, [1, 7, 10]);
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^SEARCH .* USING (COVERING )?INDEX .*customer_id=\?/),
    ]);
  });
});
