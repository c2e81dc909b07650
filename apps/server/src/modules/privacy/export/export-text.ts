import { type Connection, PAGE_LIMIT, type PageArgs } from '../../../graphql/connection';
import type { Context } from '../../../graphql/context';
import { seesPersonal, shownKey } from '../../access/personal';
import { campaignById } from '../../campaigns/campaign.loader';
import { consentHistory } from '../../customers/consent-history';
import type { Customer } from '../../customers/customer.entity';
import { aliasesOf } from '../../customers/customer-alias.loader';
import { customerDeliveries } from '../../deliveries/customer-deliveries';
import { customerSegments } from '../../segments/customer-segments';
import { exportedCustomer } from './exported-customer';
import { exportedRecords } from './exported-records';

const iso = (time: number): string => new Date(time).toISOString();

/** Every item of a list, a page at a time. */
async function* all<Node>(page: (args: PageArgs) => Promise<Connection<Node>>): AsyncGenerator<Node> {
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Connection<Node> = await page({ first: PAGE_LIMIT, after });
    yield* nodes;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

async function* mapped<From, To>(items: AsyncIterable<From>, map: (item: From) => To | Promise<To>): AsyncGenerator<To> {
  for await (const item of items) yield await map(item);
}

const consents = (context: Context, customer: Customer): AsyncIterable<unknown> =>
  mapped(
    all((page) => consentHistory(context, customer, page)),
    ({ channel, state, at, source, actor, wording, proven }) => ({ channel, state, at: iso(at), source, actor, wording, proven }),
  );

const deliveries = (context: Context, customer: Customer): AsyncIterable<unknown> =>
  mapped(
    all((page) => customerDeliveries(context, customer, page)),
    async ({ campaignId, channel, address, status, reason, response, updatedAt }) => ({
      campaign: (await campaignById(context).load(campaignId))?.name ?? null,
      channel,
      address: seesPersonal(context) ? address : null,
      status,
      reason,
      response: seesPersonal(context) ? response : null,
      updatedAt: iso(updatedAt),
    }),
  );

const segments = (context: Context, customer: Customer): AsyncIterable<string> =>
  mapped(
    all((page) => customerSegments(context, customer, page)),
    ({ name }) => name,
  );

async function* listText(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '[';
  for await (const item of items) {
    yield `${separator}${JSON.stringify(item)}`;
    separator = ',';
  }
  yield separator === '[' ? '[]' : ']';
}

/** The text of one JSON object, piece by piece: however much is known of a customer, little of it is in memory at a time. */
export async function* exportText(context: Context, customer: Customer): AsyncGenerator<string> {
  const head = {
    exportedAt: iso(context.now),
    workspace: context.workspace.name,
    customer: exportedCustomer(context, customer),
    mergedKeys: (await aliasesOf(context).load(customer.id)).map(({ sourceId }) => shownKey(context, sourceId)),
  };
  yield JSON.stringify(head).slice(0, -1);
  yield ',"consents":';
  yield* listText(consents(context, customer));
  yield ',"records":{';
  let separator = '';
  for (const [list, records] of exportedRecords(context, customer)) {
    yield `${separator}${JSON.stringify(list)}:`;
    yield* listText(records);
    separator = ',';
  }
  yield '},"deliveries":';
  yield* listText(deliveries(context, customer));
  yield ',"segments":';
  yield* listText(segments(context, customer));
  yield '}';
}
