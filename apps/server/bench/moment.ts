/** When every question is asked. */
export const NOW = Date.UTC(2026, 10, 18, 6, 40);
export const TIME_ZONE = 'Europe/Vienna';
