/**
 * npm starts us through a shell, and neither passes on the signal that ends npm: all we see is that we have another parent.
 * Without this, `npm start` that was stopped by a supervisor would leave its server behind.
 */
const parent = process.ppid;

let stop = () => process.exit(143);

/** What to do when npm has gone, instead of ending at once. */
export const stopWith = (act) => {
  stop = act;
};

if (process.env.npm_lifecycle_event !== undefined) setInterval(() => process.ppid !== parent && stop(), 500).unref();
