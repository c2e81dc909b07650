import type { ActivityField, ActivityKind } from '../../activity/kinds';
import { flatKinds } from '../../activity/kinds';
import { activityReader, type ParsedActivity } from '../../activity/read-activity';
import { recordParsedActivities } from '../../activity/record-activities';
import { contentKey } from '../rows/content-key';
import type { ImportKind, RowKind, RowValues } from './import-kind';
import { plainName, type Target, type TargetType } from './target';

const TYPES: Readonly<Record<ActivityField['type'], TargetType>> = {
  text: 'TEXT',
  choice: 'CHOICE',
  whole: 'WHOLE',
  decimal: 'DECIMAL',
  money: 'MONEY',
  instant: 'TIME',
  texts: 'LIST',
  object: 'ANY',
  boolean: 'YES_NO',
};

/** What a system that keeps no key of its own would still not change about a record; of other kinds it is all of it. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  loyaltyAccounts: ['customerSourceId', 'program'],
  offers: ['customerSourceId', 'at', 'offer', 'code'],
  giftCards: ['customerSourceId', 'at', 'code'],
  stampCards: ['customerSourceId', 'at', 'card'],
  challenges: ['customerSourceId', 'at', 'challenge'],
};

const names = (...known: readonly string[]): string[] => [...new Set(known.map(plainName))];

const keyTarget = ({ label, list, kind }: ActivityKind): Target => {
  const parts = IDENTITY[list];
  const madeOf =
    parts === undefined ? 'everything that the row says, so that two rows that say the same are one record' : parts.join(', ');
  return {
    key: 'sourceId',
    label: 'Id',
    help: `Your own key of the ${label.toLowerCase()}. Without a column for it, a key is made of ${madeOf}: importing a file again changes nothing.`,
    required: false,
    type: 'ID',
    knownAs: names(
      'sourceId',
      `${kind} id`,
      `${label} id`,
      `${kind} no`,
      `${label} number`,
      'transaction id',
      'record id',
      'uuid',
      'id',
    ),
  };
};

const customerTarget: Target = {
  key: 'customerSourceId',
  label: 'Customer id',
  help: 'Your own key of the customer, who has to be there already: import the customers first.',
  required: true,
  type: 'ID',
  knownAs: names(
    'customerSourceId',
    'customer id',
    'customer no',
    'customer number',
    'customer code',
    'customer',
    'client id',
  ).concat(
    names('user id', 'member id', 'contact id', 'buyer id', 'account id', 'Kundennummer', 'KundenNr', 'Kunden-ID', 'Kunde'),
  ),
};

const DATE_NAMES = ['datetime', 'date time', 'time', 'occurred at', 'created at', 'date', 'Datum', 'Zeitpunkt', 'fecha', 'data'];

const fieldTarget = ({ key, label, help, type, required, choices, knownAs = [] }: ActivityField): Target => ({
  key,
  label,
  help:
    type === 'object'
      ? `${help} Put a name after the point, ${key}.colour, or map a column of JSON objects to ${key} itself.`
      : help,
  required: required === true,
  type: TYPES[type],
  knownAs: type === 'object' ? [] : names(key, label, ...knownAs),
  ...(choices === undefined ? {} : { choices: Object.keys(choices) }),
  ...(type === 'object' ? { takesName: true } : {}),
});

const importKind = (kind: ActivityKind): ImportKind => {
  const identity = IDENTITY[kind.list];
  const { key: timeKey, label: timeLabel, help: timeHelp, knownAs = [] } = kind.time;
  const time: Target = {
    key: timeKey,
    label: timeLabel,
    help: `${timeHelp} Without a time zone it is in the time zone of the workspace.`,
    required: true,
    type: 'TIME',
    knownAs: names(timeKey, timeLabel, ...knownAs, ...DATE_NAMES),
  };
  const keyOf = (values: RowValues): string =>
    typeof values.sourceId === 'string' ? values.sourceId : contentKey(values, identity);
  const rows: RowKind<ParsedActivity> = {
    keyOf,
    inputOf: (values, key) => Object.assign({}, values, { sourceId: key }),
    parser: (context) => activityReader(kind, context),
    save: (services, workspace, { parsed }) => recordParsedActivities(services, workspace, kind, parsed),
  };
  return {
    key: kind.list,
    label: kind.label,
    plural: kind.plural,
    description: kind.description,
    targets: [keyTarget(kind), customerTarget, time, ...kind.fields.map(fieldTarget)],
    rows,
  };
};

export const activities: readonly ImportKind[] = flatKinds.map(importKind);
