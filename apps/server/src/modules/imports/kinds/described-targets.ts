import type { Context } from '../../../graphql/context';
import { CustomField } from '../../schema/custom-field.entity';
import type { ImportKind } from './import-kind';
import { NAME_SEPARATOR, plainName, type Target } from './target';

/** What columns can hold in a workspace: the targets of the kind, and each custom field that the workspace has described. */
export const describedTargets = async (
  { services, workspace }: Pick<Context, 'services' | 'workspace'>,
  { key, targets }: ImportKind,
): Promise<readonly Target[]> => {
  if (key !== 'customers') return targets;
  const fields = await services.database.reader.find(CustomField, {
    where: { workspaceId: workspace.id },
    order: { fieldKey: 'ASC' },
  });
  const described = fields.map(
    ({ fieldKey, label }): Target => ({
      key: `attributes${NAME_SEPARATOR}${fieldKey}`,
      label,
      help: 'A custom field that the workspace has described.',
      required: false,
      type: 'ANY',
      knownAs: [plainName(fieldKey), plainName(label)],
    }),
  );
  return [
    ...targets.filter(({ takesName }) => takesName !== true),
    ...described,
    ...targets.filter(({ takesName }) => takesName === true),
  ];
};
