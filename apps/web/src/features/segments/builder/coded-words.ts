import { standardCatalog, valueLabel } from '@muster/filters';

/** How a value of an attribute is shown: the name of what is stored as a code, anything else as it is. */
export const shownValue = (key: string, value: string): string => valueLabel(standardCatalog.attribute(key) ?? {}, value);
