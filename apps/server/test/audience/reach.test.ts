import type { ExclusionReason } from '../../src/audience/engine';
import { Consent } from '../../src/modules/customers/consent.entity';
import { Customer } from '../../src/modules/customers/customer.entity';
import { Suppression } from '../../src/modules/deliveries/suppression.entity';
import { NOW } from '../harness/factories';
import { arrange, arrangements } from './arrangements';

interface Person {
  readonly address?: string;
  readonly choices?: readonly ('OPTED_IN' | 'OPTED_OUT')[];
  readonly suppressed?: boolean;
  readonly expected: ExclusionReason | 'RECIPIENT';
}

const people: readonly Person[] = [
  { address: 'a@x.at', choices: ['OPTED_IN'], expected: 'RECIPIENT' },
  { address: 'a@x.at', choices: ['OPTED_IN'], expected: 'SAME_ADDRESS' },
  { address: 'b@x.at', expected: 'NO_CONSENT' },
  { address: 'c@x.at', choices: ['OPTED_IN', 'OPTED_OUT'], expected: 'NO_CONSENT' },
  { address: 'd@x.at', choices: ['OPTED_OUT', 'OPTED_IN'], expected: 'RECIPIENT' },
  { choices: ['OPTED_IN'], expected: 'NO_ADDRESS' },
  { expected: 'NO_CONSENT' },
  { address: 'e@x.at', choices: ['OPTED_IN'], suppressed: true, expected: 'SUPPRESSED' },
  { address: 'e@x.at', choices: ['OPTED_OUT'], suppressed: true, expected: 'NO_CONSENT' },
  // One who would share an address with somebody without consent has it alone.
  { address: 'b@x.at', choices: ['OPTED_IN'], expected: 'RECIPIENT' },
];

describe.each(arrangements)('reach, by $name', (arrangement) => {
  test.each(['EMAIL', 'SMS'] as const)('on %s names the first reason of each, and adds up', async (channel) => {
    const arranged = await arrange(arrangement);
    const { database, engine, workspaceId, about } = arranged;
    const key = (address: string | undefined): string | null => (address === undefined ? null : `key of ${address}`);
    try {
      await database.write(workspaceId, async (write) => {
        const ids = await write.insert(
          Customer,
          people.map(({ address = null }, index) =>
            channel === 'EMAIL'
              ? { sourceId: `c${index}`, email: address, emailKey: key(address ?? undefined), city: 'Graz' }
              : { sourceId: `c${index}`, phone: address, phoneKey: key(address ?? undefined), city: 'Graz' },
          ),
        );
        const choices = people.flatMap(({ choices: states = [] }, index) =>
          states.map((state) => ({ customerId: ids[index] ?? 0, channel, state, at: NOW - 5 })),
        );
        await write.insert(Consent, choices);
        // The other channel says nothing about this one.
        const other = channel === 'EMAIL' ? 'SMS' : 'EMAIL';
        await write.insert(Consent, [{ customerId: ids[2] ?? 0, channel: other, state: 'OPTED_IN', at: NOW - 1, proven: true }]);
        await write.insert(Suppression, [
          { channel, addressKey: 'key of e@x.at', reason: 'MANUAL', at: NOW },
          { channel: other, addressKey: 'key of d@x.at', reason: 'MANUAL', at: NOW },
        ]);
      });
      const count = (reason: Person['expected']): number => people.filter(({ expected }) => expected === reason).length;
      const inGraz = about({ attribute: { key: 'city', operator: 'IS', value: 'Graz' } });
      const reach = await engine.reach(inGraz, channel);
      expect(reach).toEqual({
        matched: people.length,
        reachable: count('RECIPIENT') + count('SAME_ADDRESS'),
        excluded: {
          NO_CONSENT: count('NO_CONSENT'),
          NO_ADDRESS: count('NO_ADDRESS'),
          SUPPRESSED: count('SUPPRESSED'),
          SAME_ADDRESS: count('SAME_ADDRESS'),
        },
        recipients: count('RECIPIENT'),
      });
      expect(reach.matched).toBe(reach.recipients + Object.values(reach.excluded).reduce((sum, some) => sum + some, 0));
      const nobody = await engine.reach(about({ attribute: { key: 'city', operator: 'IS', value: 'Linz' } }), channel);
      expect(nobody).toMatchObject({ matched: 0, reachable: 0, recipients: 0 });
      expect((await engine.reach(about(), 'PUSH')).recipients).toBe(0);
      expect(await engine.reachable(about(), 'PUSH')).toBe(0);

      // Who may be contacted alone is found in another way.
      const contacted = count('RECIPIENT') + count('SAME_ADDRESS');
      expect(await engine.reachable(inGraz, channel)).toBe(contacted);
      expect(await engine.reachable(about({ not: inGraz.filter }), channel)).toBe(0);
      await database.write(workspaceId, (write) =>
        write.insert(Suppression, [{ channel, addressKey: 'key of d@x.at', reason: 'MANUAL', at: NOW }]),
      );
      expect(await engine.reachable(inGraz, channel)).toBe(contacted - 1);
    } finally {
      await arranged.close();
    }
  });
});
