interface Read {
  readonly value?: string | number;
  readonly problem?: string;
}

/** A decimal comma is read as a point; spaces between thousands are dropped. */
const asDecimal = (text: string): string => text.replace(/[\s\u00A0']/g, '').replace(/^(-?\d*),(\d*)$/, '$1.$2');

const PLAIN = /^-?\d+(\.\d+)?$/;

/** What a typed text means as a value of a type. Nothing typed means nothing, and is no problem. */
export const readScalar = (text: string, type: string): { value: string | number | undefined; problem: string | undefined } => {
  const { value, problem } = (READERS[type] ?? readText)(text.trim());
  return { value, problem };
};

const readText = (text: string): Read => (text === '' ? {} : { value: text });

const readNumber = (text: string): Read => {
  if (text === '') return {};
  const decimal = asDecimal(text);
  return PLAIN.test(decimal) ? { value: Number(decimal) } : { problem: 'Write a number, such as 12.5' };
};

const readMoney = (text: string): Read => {
  if (text === '') return {};
  const decimal = asDecimal(text);
  return PLAIN.test(decimal) ? { value: decimal } : { problem: 'Write an amount, such as 12.50' };
};

const READERS: Readonly<Record<string, (text: string) => Read>> = { number: readNumber, money: readMoney };
