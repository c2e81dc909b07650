import { useMemo } from 'react';
import * as format from './format';
import { useWorkspace } from './viewer';

/** The formats with this workspace's zone and currency in them. */
export const useFormat = () => {
  const { timeZone, currency } = useWorkspace();
  return useMemo(
    () => ({
      timeZone,
      currency,
      currencySymbol: format.currencySymbol(currency),
      number: format.formatNumber,
      share: format.formatShare,
      date: format.formatDate,
      money: (amount: string) => format.formatMoney(amount, currency),
      day: (moment: string | number) => format.formatDay(moment, timeZone),
      dateTime: (moment: string | number) => format.formatDateTime(moment, timeZone),
      time: (moment: string | number) => format.formatTime(moment, timeZone),
      clock: (moment: string | number) => format.formatClock(moment, timeZone),
    }),
    [timeZone, currency],
  );
};
