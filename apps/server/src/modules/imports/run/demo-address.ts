const LONGEST = 64;

/**
 * An address that belongs to nobody: example.com is reserved. Characters that an address cannot have are written as their
 * codes, so that two customers do not get the same one.
 */
export const demoAddress = (sourceId: string): string => {
  const local = sourceId.replace(/[^A-Za-z0-9_+-]/g, (character) => `=${character.codePointAt(0)?.toString(16)}`);
  return `${local.slice(0, LONGEST)}@example.com`;
};
