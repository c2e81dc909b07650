/** How many customers are built in one transaction. */
export const IDS_PER_CHUNK = 5_000;

/**
 * Ascending ids as the differences between neighbours, each in as few bytes as it needs, seven bits a byte, lowest first:
 * a segment of a million customers takes one to two megabytes.
 * @throws RangeError when the ids do not ascend.
 */
export const encodeIds = (ids: readonly number[]): Buffer => {
  const bytes: number[] = [];
  let previous = 0;
  for (const id of ids) {
    if (!Number.isSafeInteger(id) || id <= previous) throw new RangeError(`Id ${id} does not follow ${previous}.`);
    let rest = id - previous;
    previous = id;
    // Division instead of shifts: shifts would cut ids above 2^31.
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  }
  return Buffer.from(bytes);
};

/** The ids that `encodeIds` was given. @throws RangeError when the bytes end within an id. */
export const decodeIds = (bytes: Uint8Array): number[] => {
  const ids: number[] = [];
  let previous = 0;
  let rest = 0;
  let weight = 1;
  for (const byte of bytes) {
    rest += (byte & 0x7f) * weight;
    weight *= 0x80;
    if (byte >= 0x80) continue;
    previous += rest;
    ids.push(previous);
    rest = 0;
    weight = 1;
  }
  if (weight !== 1) throw new RangeError('The ids end within an id.');
  return ids;
};

/** Gathers ids that arrive in batches of any size into encoded chunks. */
export const chunkIds = async (batches: AsyncIterable<readonly number[]>): Promise<{ chunks: Buffer[]; total: number }> => {
  const chunks: Buffer[] = [];
  let total = 0;
  let waiting: number[] = [];
  for await (const batch of batches) {
    total += batch.length;
    waiting = waiting.concat(batch);
    while (waiting.length >= IDS_PER_CHUNK) {
      chunks.push(encodeIds(waiting.slice(0, IDS_PER_CHUNK)));
      waiting = waiting.slice(IDS_PER_CHUNK);
    }
  }
  if (waiting.length > 0) chunks.push(encodeIds(waiting));
  return { chunks, total };
};
