import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../errors';
import { Campaign } from '../../campaigns/campaign.entity';
import type { LaunchInput } from './launch-input';

const KEY_LENGTH = 190;

/** @throws Refusal when it is no key. */
export const checkKey = (key: string): void => {
  if (key.trim() === '') throw new Refusal('REQUIRED', 'A launch needs an idempotency key.', ['input', 'idempotencyKey']);
  if (key.length <= KEY_LENGTH) return;
  throw new Refusal('INVALID', `The idempotency key has ${key.length} characters; ${KEY_LENGTH} is the limit.`, [
    'input',
    'idempotencyKey',
  ]);
};

/** What makes two requests with one key the same request. */
export const requestHash = (input: LaunchInput): string => {
  const { id, expectedVersion, reviewedHash, reviewedRecipients, reviewedMatched } = input;
  const body = JSON.stringify([id, expectedVersion, reviewedHash, reviewedRecipients, reviewedMatched]);
  return createHash('sha256').update(body).digest('hex');
};

/** The campaign that this very request has launched already. @throws Refusal when its key was used for another request. */
export const launchedBefore = async (
  manager: EntityManager,
  workspaceId: number,
  input: LaunchInput,
): Promise<Campaign | undefined> => {
  const campaign = await manager.findOneBy(Campaign, { workspaceId, idempotencyKey: input.idempotencyKey });
  if (campaign === null) return undefined;
  if (campaign.requestHash === requestHash(input)) return campaign;
  throw new Refusal('KEY_REUSED', 'This idempotency key was used for another launch.', ['input', 'idempotencyKey']);
};
