import { registerEnumType } from 'type-graphql';

const mapValues = <Key extends string, Value, Mapped>(
  record: Readonly<Record<Key, Value>>,
  map: (key: Key, value: Value) => Mapped,
): Record<Key, Mapped> => {
  const keys = Object.keys(record) as Key[];
  return Object.fromEntries(keys.map((key) => [key, map(key, record[key])])) as Record<Key, Mapped>;
};

/** Registers an enum from the descriptions of its values. Names are the same inside and outside. */
export const describedEnum = <Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Name>> => {
  const object = mapValues<Name, string, Name>(values, (value) => value);
  registerEnumType(object, { name, description, valuesConfig: mapValues(values, (_value, text) => ({ description: text })) });
  return object;
};

export const ChannelEnum = describedEnum('Channel', 'A way to reach a customer.', {
  EMAIL: 'To the email address.',
  SMS: 'To the phone number.',
  PUSH: 'To the devices of an application.',
});

export const ConsentStateEnum = describedEnum('ConsentState', 'What the customer chose last on a channel.', {
  OPTED_IN: 'May be contacted.',
  OPTED_OUT: 'Must not be contacted.',
});

export const OrderKindEnum = describedEnum('OrderKind', 'Whether goods went out or came back.', {
  SALE: 'Goods were sold.',
  RETURN: 'Goods came back; the total is negative.',
});
