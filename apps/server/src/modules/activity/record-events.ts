import type { Services } from '../../services';
import type { Workspace } from '../access/workspace.entity';
import type { BulkResult } from '../customers/bulk/bulk-result';
import { RowReader } from '../customers/bulk/row-reader';
import type { EventInput } from './activity.input';
import { Event } from './event.entity';
import { recordActivity, saveBySourceId } from './record-activity';

/** Characters of one event's properties as JSON. */
const LARGEST_PROPERTIES = 16_000;

const readProperties = (reader: RowReader<EventInput>, { properties }: EventInput): Record<string, unknown> | null => {
  if (properties === undefined || properties === null) return null;
  if (typeof properties !== 'object' || Array.isArray(properties)) return reader.refuse('properties', 'have to be a JSON object');
  const isTooLarge = JSON.stringify(properties).length > LARGEST_PROPERTIES;
  return isTooLarge ? reader.refuse('properties', `are longer than ${LARGEST_PROPERTIES} characters of JSON`) : { ...properties };
};

const parseEvent = (input: EventInput) => {
  const reader = new RowReader(input);
  return {
    sourceId: reader.requiredText('sourceId', 190),
    customerSourceId: reader.requiredText('customerSourceId', 190),
    values: {
      at: reader.requiredInstant('at'),
      type: reader.requiredText('type', 100),
      properties: readProperties(reader, input),
    },
  };
};

export const recordEvents = (
  services: Pick<Services, 'database'>,
  workspace: Workspace,
  inputs: readonly EventInput[],
): Promise<BulkResult> =>
  recordActivity(services, workspace, {
    inputs,
    parse: parseEvent,
    save: (write, events) =>
      saveBySourceId(write, Event, {
        table: 'event',
        rows: events.map(({ customerId, row: { sourceId, values } }) => ({ ...values, sourceId, customerId })),
      }),
  });
