import { InvitationsDocument } from '../../../generated/graphql';
import { usePagedQuery } from '../../../shared';

export const useInvitations = () =>
  usePagedQuery({
    query: InvitationsDocument,
    variables: {},
    get: ({ invitations }) => invitations,
    set: (_, invitations) => ({ invitations }),
  });

export type Invitations = ReturnType<typeof useInvitations>;
