import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import { CustomField } from './custom-field.entity';
import { checkedField } from './draft';
import { CUSTOMER_SCOPE } from './field-type';
import { ObservedKey } from './observed-key.entity';
import type { SaveCustomFieldInput } from './schema.input';

type SchemaServices = Pick<Services, 'database' | 'clock'>;

/** Describes a custom field. Values that were sent before belong to it without being sent again. @throws Refusal */
export const saveCustomField = (
  { database, clock }: SchemaServices,
  workspace: Workspace,
  input: SaveCustomFieldInput,
): Promise<CustomField> => {
  const { key: fieldKey, ...field } = checkedField(input);
  const workspaceId = workspace.id;
  return database.transaction(async (manager) => {
    const known = await manager.findOneBy(CustomField, { workspaceId, fieldKey });
    await manager.delete(ObservedKey, { workspaceId, scope: CUSTOMER_SCOPE, observedKey: fieldKey });
    const created = { workspaceId, fieldKey, createdAt: clock() };
    return manager.save(CustomField, { ...(known ?? created), ...field });
  });
};
