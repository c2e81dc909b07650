import { ImportWorld } from './import-world';
describe('flake', () => {
  it('x', async () => {
    const world = await ImportWorld.open('mysql', { timeZone: 'Europe/Vienna', currency: 'EUR' });
    let bad = 0;
    for (let i = 0; i < 60; i++) {
      for (const table of ['order_line', 'orders', 'consent', 'customer']) await world.app.services.database.transaction((m) => m.query(`DELETE FROM ${table}`));
      const mapped = (row: string) => `OrderNo,Customer,Date,SKU,Qty,Price,Country,City\n${row}\n`;
      const a = await world.importText(mapped('A2,K1,2011-03-01,S,1,1,Spain,'));
      const b = await world.importText(mapped('A1,K1,2010-03-01,S,1,1,France,Lyon'));
      const c = await world.customers();
      const later = async () => { await new Promise((r) => setTimeout(r, 500)); return world.customers(); };
      if (JSON.stringify(c) !== JSON.stringify([{ source_id: 'K1', city: 'Lyon', country: 'Spain' }])) { bad++; console.log(i, JSON.stringify(a), JSON.stringify(b), JSON.stringify(c), JSON.stringify(await later()), JSON.stringify(await world.query('SELECT id,source_id,at FROM orders')), JSON.stringify(await world.query('SELECT id, status, claim, lease_until, state FROM import_job ORDER BY id DESC LIMIT 2'))); }
    }
    console.log('bad', bad);
    await world.close();
  }, 300_000);
});
