const { AsyncLocalStorage } = require('node:async_hooks');

const used = new Set();
const { run } = AsyncLocalStorage.prototype;

AsyncLocalStorage.prototype.run = function (...given) {
  used.add(this);
  return run.apply(this, given);
};

/**
 * Lets go of every store that has been run since the last time; one that is run again is there again. Node hands what each of them
 * holds to every promise that is made, for as long as the process lives. A worker's tests open hundreds of databases, each with a
 * store of its own, and those that were closed long ago would make everything after them slower and slower.
 */
module.exports.disableStores = () => {
  for (const store of used) store.disable();
  used.clear();
};
