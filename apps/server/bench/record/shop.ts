/** One workspace to be filled. */
export interface ShopPlan {
  readonly workspaceId: number;
  readonly customers: number;
  /** The highest customer id of the shops before. */
  readonly customersBefore: number;
  /** UTC milliseconds; activities lie in the two years before. */
  readonly now: number;
}

/** How the rows of a table are made. `n` counts the shop's rows from 1. Activities come in the order of time, a day out at most. */
export interface Fill {
  readonly table: string;
  readonly perCustomer: number;
  readonly columns: string;
  values(shop: ShopPlan): string;
}

export const DAY = 86_400_000;

export const someCustomer = ({ customers, customersBefore }: ShopPlan): string =>
  `${customersBefore + 1} + FLOOR(RAND() * ${customers})`;

export const inOrderOfTime = (
  { now, customers }: ShopPlan,
  { days, perCustomer }: { days: number; perCustomer: number },
): string => `FLOOR(${now - days * DAY} + n * ${((days - 1) * DAY) / (customers * perCustomer)} + RAND() * ${DAY})`;
