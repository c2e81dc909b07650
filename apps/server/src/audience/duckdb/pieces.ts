/**
 * What an iteration brings, in pieces of about so many rows. A piece has to be taken to its end before the next one is asked
 * for; there is none without rows.
 */
export async function* piecesOf<Batch extends { readonly rows: number }>(
  batches: AsyncIterable<Batch>,
  rows: number,
): AsyncGenerator<AsyncIterable<Batch>> {
  const source = batches[Symbol.asyncIterator]();
  const take = async (): Promise<Batch | undefined> => {
    const { done, value } = await source.next();
    return done === true ? undefined : value;
  };
  let next = await take();
  async function* piece(): AsyncGenerator<Batch> {
    for (let taken = 0; next !== undefined && taken < rows; next = await take()) {
      taken += next.rows;
      yield next;
    }
  }
  try {
    while (next !== undefined) yield piece();
  } finally {
    await source.return?.();
  }
}
