import { fold } from '@muster/filters';
import type { Write } from '../../../database/write';
import { Refusal } from '../../../errors';
import { LoyaltyProgram } from '../../schema/loyalty-program.entity';
import { adjustPoints } from '../adjust-points';
import type { ActivityValues, ReadingContext, RecordedRow, StoredRules } from './activity-kind';

/** The tiers of programs that are described, by the program's folded name. */
const tiersOf = async ({ manager, workspaceId }: Write): Promise<ReadonlyMap<string, readonly string[]>> => {
  const programs = await manager.findBy(LoyaltyProgram, { workspaceId });
  return new Map(programs.map(({ nameFolded, tiers }) => [nameFolded, tiers]));
};

const checkTier = ({ tier, program }: ActivityValues, tiers: ReadonlyMap<string, readonly string[]>): void => {
  const known = tiers.get(fold(String(program))) ?? [];
  if (typeof tier !== 'string' || known.length === 0 || known.some((each) => fold(each) === fold(tier))) return;
  throw new Refusal('INVALID', `tier has to be one of ${known.join(', ')}.`, ['tier']);
};

const saysBalance = ({ points, lifetimePoints }: ActivityValues): boolean => points !== null || lifetimePoints !== null;

const accountOf = ({ customerId, values }: RecordedRow): string => `${customerId} ${fold(String(values.program))}`;

/** A tier has to be one of its program's; a balance is made true by a movement of points. */
export const loyaltyRules = async (write: Write, { now }: ReadingContext): Promise<StoredRules> => {
  const tiers = await tiersOf(write);
  const balances = new Set<string>();
  return {
    check(row) {
      checkTier(row.values, tiers);
      if (!saysBalance(row.values)) return;
      const account = accountOf(row);
      if (balances.has(account)) {
        throw new Refusal('CONFLICT', 'points of this customer in this program are said by an earlier row.', ['points']);
      }
      balances.add(account);
    },
    after: (rows) =>
      adjustPoints(
        write,
        rows
          .filter(({ values }) => saysBalance(values))
          .map(({ customerId, values: { program, points, lifetimePoints } }) => ({
            customerId,
            program: String(program),
            points: typeof points === 'number' ? points : undefined,
            lifetime: typeof lifetimePoints === 'number' ? lifetimePoints : undefined,
          })),
        now,
      ),
  };
};
