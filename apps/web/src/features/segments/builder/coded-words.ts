import { countryName } from '@muster/filters';

/** Attributes whose values are stored as codes, and what people call them. */
const NAMES: Readonly<Record<string, (code: string) => string>> = { country: countryName };

/** How a value of an attribute is shown: the name of what is stored as a code, anything else as it is. */
export const shownValue = (key: string, value: string): string => NAMES[key]?.(value) ?? value;
