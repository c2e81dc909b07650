import { Client } from './client';

const AT = '2026-11-01T12:00:00Z';

/** Has the database itself refuse that a line is changed or goes. */
const lockLedger = (client: Client): Promise<unknown> =>
  client.app.services.database.transaction(async (manager) => {
    for (const change of ['UPDATE', 'DELETE']) {
      await manager.query(
        `CREATE TRIGGER no_${change} BEFORE ${change} ON consent BEGIN SELECT RAISE(ABORT, 'a line of the ledger was changed'); END`,
      );
    }
  });

const linesOf = (client: Client) =>
  client.app.services.database.reader.query<object[]>('SELECT id, customer_id, channel, state, at, source, proven FROM consent');

test('no line of the ledger is ever changed or taken away, unless the person is erased', async () => {
  const client = await Client.boot({});
  try {
    await lockLedger(client);
    const choice = { channel: 'EMAIL', state: 'OPTED_IN', at: AT, source: 'form', wording: 'Yes' };
    const rows = ['anna', 'ann', 'bert'].map((sourceId) => ({ sourceId, email: `${sourceId}@example.com`, consents: [choice] }));
    const save = () => client.save('upsertCustomers', 'customers', rows);
    await save();
    await save();
    expect(await linesOf(client)).toHaveLength(3);
    await client.save('upsertCustomers', 'customers', [
      { sourceId: 'bert', consents: [{ channel: 'EMAIL', state: 'OPTED_OUT' }] },
      { sourceId: 'anna', email: null, consents: null },
    ]);
    const before = await linesOf(client);
    expect(before).toHaveLength(4);

    const [keepId, mergeId] = [await client.customerId('anna'), await client.customerId('bert')];
    const merged = await client.mutate('mergeCustomers', { keepId, mergeId }, 'customer { id }');
    expect(merged.userErrors).toEqual([]);
    // The lines of the other one are what they were; one is added, by which opting out holds for both.
    const after = await linesOf(client);
    expect(after.slice(0, 4)).toEqual(before);
    expect(after.slice(4)).toMatchObject([{ channel: 'EMAIL', state: 'OPTED_OUT', source: 'merge' }]);
    // What is sent again under the former key is known already.
    await client.save('upsertCustomers', 'customers', rows.slice(2));
    expect(await linesOf(client)).toHaveLength(5);

    const { errors } = await client.app.graphql(
      'mutation { eraseCustomer(input: { sourceId: "anna" }) { userErrors { code } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(await linesOf(client)).toHaveLength(5);
    await client.app.services.database.transaction(async (manager) => {
      await manager.query('DROP TRIGGER no_DELETE');
    });
    await client.mutate('eraseCustomer', { sourceId: 'anna' }, 'erased { records }');
    expect(await linesOf(client)).toHaveLength(1);
  } finally {
    await client.close();
  }
});
