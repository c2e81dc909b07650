import { useMutation } from '@apollo/client/react';
import { AddToSegmentDocument, RemoveFromSegmentDocument } from '../../../generated/graphql';
import { problemOf, useNotify } from '../../../shared';

interface Member {
  readonly id: string;
  readonly displayName: string;
}

interface Changed {
  readonly saved: number;
  readonly userErrors: readonly { readonly message: string }[];
}

/** Adds customers to a manual segment and takes them out. `onChanged` is called when the list is another one. */
export const useMembers = ({ id, name }: { readonly id: string; readonly name: string }, onChanged: () => void) => {
  const [addToSegment, adding] = useMutation(AddToSegmentDocument);
  const [removeFromSegment, removing] = useMutation(RemoveFromSegmentDocument);
  const notify = useNotify();
  const input = (customer: Member) => ({ variables: { input: { id, customerIds: [customer.id] } } });

  const change = async (send: () => Promise<Changed | undefined>, done: (saved: number) => void) => {
    try {
      const changed = await send();
      const refusal = changed?.userErrors[0];
      if (refusal) return notify({ tone: 'error', message: refusal.message });
      done(changed?.saved ?? 0);
      onChanged();
    } catch (error) {
      notify({ tone: 'error', message: problemOf(error).title });
    }
  };

  const put = (customer: Member) =>
    change(
      async () => (await addToSegment(input(customer))).data?.addToSegment,
      () => undefined,
    );

  const add = (customer: Member) =>
    change(
      async () => (await addToSegment(input(customer))).data?.addToSegment,
      (saved) => notify(saved > 0 ? `${customer.displayName} is in “${name}” now` : `${customer.displayName} was in it already`),
    );
  const remove = (customer: Member) =>
    change(
      async () => (await removeFromSegment(input(customer))).data?.removeFromSegment,
      () => notify({ message: `${customer.displayName} is out`, action: { label: 'Undo', run: () => void put(customer) } }),
    );
  return {
    add: (customer: Member) => void add(customer),
    remove: (customer: Member) => void remove(customer),
    busy: adding.loading || removing.loading,
  };
};
