/** What somebody leaves for. */
export type Leaving = { readonly to: 'sign-out' } | { readonly to: 'workspace'; readonly id: string };

/** What was chosen in the menu, from the state of the navigation; nothing for somebody who came by the address. */
export const leavingIn = (state: unknown): Leaving | undefined => {
  if (typeof state !== 'object' || state === null || !('to' in state)) return undefined;
  if (state.to === 'sign-out') return { to: 'sign-out' };
  return state.to === 'workspace' && 'id' in state && typeof state.id === 'string'
    ? { to: 'workspace', id: state.id }
    : undefined;
};
