const { createHash } = require('node:crypto');
const { readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

module.exports.hash = (parts) => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part).update('\0');
  return digest.digest('hex');
};

/** Names, sizes and times of all files below these paths: cheap, and different after every change. */
const listing = (paths) =>
  paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return [];
    if (stats.isFile()) return [`${path} ${stats.size} ${stats.mtimeMs}`];
    return listing(
      readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
    );
  });

module.exports.listing = listing;
