import { DEMO_CUSTOM_FIELDS, DEMO_EVENT_TYPES, DEMO_PROGRAM } from '@muster/demo-data';
import type { Workspace } from '../modules/access/workspace.entity';
import { saveCustomField } from '../modules/schema/save-custom-field';
import { saveEventType } from '../modules/schema/save-event-type';
import { saveLoyaltyProgram } from '../modules/schema/save-loyalty-program';
import type { Services } from '../services';

/** What the demo's shop says of its custom fields, events and points. Saving it again changes nothing. */
export const seedSchema = async (services: Services, workspace: Workspace): Promise<void> => {
  for (const field of DEMO_CUSTOM_FIELDS) await saveCustomField(services, workspace, field);
  for (const type of DEMO_EVENT_TYPES) await saveEventType(services, workspace, type);
  await saveLoyaltyProgram(services, workspace, DEMO_PROGRAM);
};
