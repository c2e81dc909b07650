import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from './client';

interface CampaignAnswer {
  readonly id: string;
  readonly version: number;
  readonly review: { readonly hash: string; readonly matched: number; readonly recipients: number };
}

/** Launches a campaign to everybody who matches. Returns its id. */
export const launchTo = async (client: Client, filter: object, name = 'Autumn'): Promise<string> => {
  const { segment } = await client.mutate<{ segment: { id: string } }>('createSegment', { name, filter }, 'segment { id }');
  const design = {
    name,
    subject: 'Hello {{ customer.firstName }}',
    html: '<p>Dear {{ customer.name }}</p>',
    segmentId: segment.id,
  };
  const { campaign } = await client.mutate<{ campaign: CampaignAnswer }>(
    'createCampaign',
    design,
    'campaign { id version review { hash matched recipients } }',
  );
  const { id, version, review } = campaign;
  const launched = await client.mutate(
    'launchCampaign',
    {
      id,
      expectedVersion: version,
      idempotencyKey: `${name} ${id}`,
      reviewedHash: review.hash,
      reviewedMatched: review.matched,
      reviewedRecipients: review.recipients,
    },
    'campaign { id }',
  );
  expect(launched.userErrors).toEqual([]);
  return id;
};

export interface Progress {
  readonly matched: number;
  readonly conserved: boolean;
  readonly buckets: readonly { readonly status: string; readonly count: number }[];
}

export const progressOf = async (client: Client, id: string): Promise<{ status: string; progress: Progress }> =>
  (
    await client.ask<{ campaign: { status: string; progress: Progress } }>(
      'query($id: ID!) { campaign(id: $id) { status progress { matched conserved buckets { status count } } } }',
      { id },
    )
  ).campaign;

export const until = async (what: string, holds: () => Promise<boolean>, withinMs = 20_000): Promise<void> => {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(100)) if (await holds()) return;
  throw new Error(`Not within ${withinMs} ms: ${what}`);
};

export const finished = (client: Client, id: string): Promise<void> =>
  until('the campaign is done', async () => (await progressOf(client, id)).status === 'DONE');
