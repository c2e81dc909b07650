/**
 * Makes something once for each owner, when it is first asked for, and lets go of it with its owner: the counters of a
 * database, which two servers in one process must not share; what a row says, however many fields ask for it.
 */
export const oncePer = <Owner extends object, Made>(make: (owner: Owner) => Made): ((owner: Owner) => Made) => {
  const made = new WeakMap<Owner, { readonly of: Made }>();
  return (owner) => {
    const known = made.get(owner) ?? { of: make(owner) };
    made.set(owner, known);
    return known.of;
  };
};
