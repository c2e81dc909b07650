import type { Workspace } from '../../access/workspace.entity';
import { checkOnlyRow } from '../../customers/bulk/only-row';
import type { OrderInput } from '../activity.input';
import { Event } from '../event.entity';
import { events } from '../kinds';
import { Order } from '../order.entity';
import { recordActivities } from '../record-activities';
import { recordOrders } from '../record-orders';
import type { RecordServices } from '../record-rows';

interface Keyed {
  readonly sourceId: string;
}

/** Records one order in the way of all bulk calls. @throws Refusal when it cannot be stored. */
export const recordOrder = async (services: RecordServices, workspace: Workspace, input: OrderInput): Promise<Order> => {
  checkOnlyRow(await recordOrders(services, workspace, [input]));
  return services.database.reader.findOneByOrFail(Order, { workspaceId: workspace.id, sourceId: input.sourceId.trim() });
};

/** Records one event in the way of all bulk calls. @throws Refusal when it cannot be stored. */
export const recordEvent = async (services: RecordServices, workspace: Workspace, input: Keyed): Promise<Event> => {
  checkOnlyRow(await recordActivities(services, workspace, events, [input]));
  return services.database.reader.findOneByOrFail(Event, { workspaceId: workspace.id, sourceId: input.sourceId.trim() });
};
