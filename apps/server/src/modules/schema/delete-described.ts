import type { EntityManager } from 'typeorm';
import { internalId, type PublicIdPrefix } from '../../database/public-id';
import { Refusal } from '../../errors';
import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { CustomField } from './custom-field.entity';
import { EventType } from './event-type.entity';
import { CUSTOMER_SCOPE, eventScope } from './field-type';
import { LoyaltyProgram } from './loyalty-program.entity';
import { ObservedKey } from './observed-key.entity';

type Described = CustomField | EventType | LoyaltyProgram;

interface Asked {
  readonly id: string;
  readonly prefix: PublicIdPrefix;
  readonly entity: new () => Described;
}

interface Undescribed {
  readonly scope: string;
  readonly fields: readonly { readonly key: string; readonly type: string }[];
}

/** Its values stay, so its keys are from now on among those that nobody has described. */
const undescribed = (row: Described): Undescribed | undefined => {
  if (row instanceof CustomField) return { scope: CUSTOMER_SCOPE, fields: [{ key: row.fieldKey, type: row.type }] };
  return row instanceof EventType ? { scope: eventScope(row.nameFolded), fields: row.properties } : undefined;
};

const note = async (manager: EntityManager, workspaceId: number, { scope, fields }: Undescribed, now: number): Promise<void> => {
  const rows = fields.map(({ key, type }) => ({ workspaceId, scope, observedKey: key, type, sample: null, firstSeenAt: now }));
  if (rows.length > 0) await manager.createQueryBuilder().insert().into(ObservedKey).values(rows).orIgnore().execute();
};

/** Deletes what the workspace says of a field, an event or a program. @throws Refusal when there is no such description. */
export const deleteDescribed = (
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  workspace: Workspace,
  { id, prefix, entity }: Asked,
): Promise<string> =>
  database.transaction(async (manager) => {
    const known = internalId(prefix, id);
    const row = known === undefined ? null : await manager.findOneBy(entity, { id: known, workspaceId: workspace.id });
    if (row === null) throw new Refusal('NOT_FOUND', 'It is not there (any more).', ['input', 'id']);
    const left = undescribed(row);
    await manager.delete(entity, { id: row.id });
    if (left !== undefined) await note(manager, workspace.id, left, clock());
    return id;
  });
