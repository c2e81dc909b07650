import { CampaignReportResolver } from './campaign-report.resolver';
import { CustomerDeliveriesResolver } from './customer-deliveries.resolver';
import { DeliveryResolver } from './delivery.resolver';
import { InboxResolver } from './demo-mail/inbox.resolver';
import { LaunchResolver } from './launch.resolver';

export { type DemoMail, startDemoMail } from './demo-mail/demo-mail';
export { type Sending, startSending } from './send/start-sending';
export { unsubscribeRoutes } from './unsubscribe/unsubscribe-routes';

export const deliveryResolvers = [
  CampaignReportResolver,
  DeliveryResolver,
  CustomerDeliveriesResolver,
  LaunchResolver,
  InboxResolver,
] as const;
