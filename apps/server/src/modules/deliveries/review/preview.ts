import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { internalId } from '../../../database/public-id';
import { BadInput } from '../../../errors';
import { publicUrl } from '../../access/public-url';
import type { Workspace } from '../../access/workspace.entity';
import type { Campaign } from '../../campaigns/campaign.entity';
import { compileDesign, type RenderedMessage } from '../../campaigns/design/compile-design';
import { MERGE_FIELDS, mergeScope } from '../../campaigns/design/merge-fields';
import { TemplateError } from '../../campaigns/design/template';
import { Customer } from '../../customers/customer.entity';
import { Delivery } from '../delivery.entity';
import { exclusionOf } from '../exclusion';
import { readContacts } from '../read-contacts';
import { PREVIEW_TOKEN, unsubscribeUrl } from '../unsubscribe/unsubscribe-url';
import { readTarget } from './campaign-audience';
import type { ReviewParts } from './review-campaign';

/** A message as one customer would see it. */
export interface MessagePreview extends RenderedMessage {
  /** Null when nobody is in the audience: the fields then show their examples. */
  readonly customer: Customer | null;
  readonly from: string;
}

const LOOKED_AT = 100;

const namedCustomer = async (reader: EntityManager, workspace: Workspace, publicId: string): Promise<Customer> => {
  const id = internalId('cus', publicId);
  const customer = id === undefined ? null : await reader.findOneBy(Customer, { workspaceId: workspace.id, id });
  if (customer === null) throw new BadInput('There is no such customer.', ['customerId']);
  return customer;
};

const firstDelivered = async (reader: EntityManager, campaign: Campaign): Promise<number[]> => {
  const delivery = await reader.findOne(Delivery, {
    where: {
      workspaceId: campaign.workspaceId,
      campaignId: campaign.id,
      status: In(['SENT', 'QUEUED', 'CLAIMED', 'OFFERING', 'RETRY_AT']),
    },
    order: { id: 'ASC' },
  });
  return delivery === null ? [] : [delivery.customerId];
};

/** By name; those who would get a message before those who would not. */
const firstMatching = async (parts: ReviewParts, campaign: Campaign): Promise<number[]> => {
  const { services, workspace, now, signal } = parts;
  const { reader } = services.database;
  const target = await readTarget(reader, campaign, { workspace, now });
  if ('problem' in target) return [];
  const question = { workspaceId: workspace.id, filter: target.filter, catalog: target.catalog, now, signal };
  const { ids } = await services.engine.page(question, { order: 'NAME', size: LOOKED_AT });
  const contacts = await readContacts(reader, { workspaceId: workspace.id, channel: campaign.channel, customerIds: ids });
  const isRecipient = (id: number): boolean => {
    const contact = contacts.get(id);
    return contact !== undefined && exclusionOf(contact, () => false) === undefined;
  };
  const first = ids.find(isRecipient) ?? ids[0];
  return first === undefined ? [] : [first];
};

const firstRecipient = async (parts: ReviewParts, campaign: Campaign): Promise<Customer | null> => {
  const { reader } = parts.services.database;
  const [id] = campaign.status === 'DRAFT' ? await firstMatching(parts, campaign) : await firstDelivered(reader, campaign);
  return id === undefined ? null : reader.findOneBy(Customer, { workspaceId: campaign.workspaceId, id });
};

const exampleCustomer = (): object =>
  Object.fromEntries(MERGE_FIELDS.flatMap(({ attribute, example }) => (attribute === undefined ? [] : [[attribute, example]])));

/** What is wrong stands where the message would be; the draft can still be opened and mended. */
const rendered = (campaign: Campaign, scope: ReturnType<typeof mergeScope>): RenderedMessage => {
  try {
    return compileDesign(campaign).render(scope);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { subject: campaign.subject, html: '', text: error.message };
  }
};

/** What is hidden from whoever looks is hidden in the message, too. */
const withoutPersonal = (customer: Customer): object => ({ ...customer, email: null, phone: null, birthdate: null });

/** The message as the named customer sees it, or the first recipient. @throws BadInput when there is no such customer. */
export const previewCampaign = async (
  parts: ReviewParts & { readonly hidesPersonal?: boolean },
  campaign: Campaign,
  customerId: string | null | undefined,
): Promise<MessagePreview> => {
  const { workspace, services } = parts;
  const customer = customerId
    ? await namedCustomer(services.database.reader, workspace, customerId)
    : await firstRecipient(parts, campaign);
  const scope = mergeScope({
    customer: customer === null ? exampleCustomer() : parts.hidesPersonal ? withoutPersonal(customer) : customer,
    workspace,
    unsubscribeUrl: unsubscribeUrl(publicUrl(services.config), PREVIEW_TOKEN),
  });
  return { ...rendered(campaign, scope), customer, from: `${campaign.senderName} <${campaign.senderAddress}>` };
};
