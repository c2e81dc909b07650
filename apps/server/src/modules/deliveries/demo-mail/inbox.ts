import type { Connection } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { keysetPage } from '../../../graphql/keyset';
import { searchPattern } from '../../../graphql/search-pattern';
import type { Services } from '../../../services';
import { changeRows } from '../sql';
import type { InboxArgs } from './inbox.type';
import { InboxMessage } from './inbox-message.entity';

/** The newest first. */
export const inboxList = ({ services }: Context, args: InboxArgs): Promise<Connection<InboxMessage>> => {
  const search = searchPattern(args.search);
  const query = services.database.reader.createQueryBuilder(InboxMessage, 'message');
  if (search) {
    query.where("(LOWER(message.toAddress) LIKE :search ESCAPE '!' OR LOWER(message.subject) LIKE :search ESCAPE '!')", {
      search,
    });
  }
  return keysetPage({
    query,
    keys: [{ column: 'message.id', of: ({ id }) => id, direction: 'DESC' }],
    page: args,
    list: 'inbox',
  });
};

/** Throws all messages of the demo's mail server away. */
export const clearInbox = ({ database }: Pick<Services, 'database'>): Promise<number> =>
  database.transaction((manager) => changeRows(manager, 'DELETE FROM inbox_message', []));
