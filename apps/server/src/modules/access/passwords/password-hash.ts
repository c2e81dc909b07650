import { hash, verify } from '@node-rs/argon2';

/** What OWASP asks for at least: 19 MiB, two passes. argon2id is the library's standard. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const passwordHash = (password: string): Promise<string> => hash(password, COST);

/** Far more than a password may have; the rest of a text that is sent in its place is not worth the work. */
const LONGEST = 1_000;

let nobody: Promise<string> | undefined;

/** A hash that no password has, made once. */
const nobodysHash = (): Promise<string> => {
  nobody ??= passwordHash(crypto.randomUUID());
  return nobody;
};

/** Takes the same time whether there is a hash or not: how long a refusal takes must not say who is known here. */
export const isPassword = async (password: string, known: string | null | undefined): Promise<boolean> => {
  const matches = await verify(known ?? (await nobodysHash()), password.slice(0, LONGEST));
  return matches && typeof known === 'string';
};
