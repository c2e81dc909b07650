import type { Connection, PageArgs } from '../../graphql/connection';
import type { Context } from '../../graphql/context';
import { keysetPage } from '../../graphql/keyset';
import { CustomField } from './custom-field.entity';
import { EventType } from './event-type.entity';
import { SOURCE_SCOPE } from './field-type';
import { LoyaltyProgram } from './loyalty-program.entity';
import { ObservedKey } from './observed-key.entity';

/** By key; each key is there once. */
export const customFieldList = ({ services, workspace }: Context, page: PageArgs): Promise<Connection<CustomField>> =>
  keysetPage({
    query: services.database.reader
      .createQueryBuilder(CustomField, 'field')
      .where('field.workspaceId = :workspaceId', { workspaceId: workspace.id }),
    keys: [{ column: 'field.fieldKey', of: ({ fieldKey }) => fieldKey, direction: 'ASC' }],
    page,
    list: 'custom fields',
  });

/** By name, as are programs. */
export const eventTypeList = ({ services, workspace }: Context, page: PageArgs): Promise<Connection<EventType>> =>
  keysetPage({
    query: services.database.reader
      .createQueryBuilder(EventType, 'type')
      .where('type.workspaceId = :workspaceId', { workspaceId: workspace.id }),
    keys: [{ column: 'type.nameFolded', of: ({ nameFolded }) => nameFolded, direction: 'ASC' }],
    page,
    list: 'kinds of events',
  });

export const loyaltyProgramList = ({ services, workspace }: Context, page: PageArgs): Promise<Connection<LoyaltyProgram>> =>
  keysetPage({
    query: services.database.reader
      .createQueryBuilder(LoyaltyProgram, 'program')
      .where('program.workspaceId = :workspaceId', { workspaceId: workspace.id }),
    keys: [{ column: 'program.nameFolded', of: ({ nameFolded }) => nameFolded, direction: 'ASC' }],
    page,
    list: 'loyalty programs',
  });

interface ObservedArgs extends PageArgs {
  readonly scope?: string | null;
}

/** By scope and key: what can be described, unless a scope is named. */
export const observedKeyList = ({ services, workspace }: Context, args: ObservedArgs): Promise<Connection<ObservedKey>> => {
  const query = services.database.reader
    .createQueryBuilder(ObservedKey, 'observed')
    .where('observed.workspaceId = :workspaceId', { workspaceId: workspace.id });
  if (args.scope) query.andWhere('observed.scope = :scope', { scope: args.scope });
  else query.andWhere('observed.scope <> :source', { source: SOURCE_SCOPE });
  return keysetPage({
    query,
    keys: [
      { column: 'observed.scope', of: ({ scope }) => scope, direction: 'ASC' },
      { column: 'observed.observedKey', of: ({ observedKey }) => observedKey, direction: 'ASC' },
    ],
    page: args,
    list: 'observed keys',
  });
};
