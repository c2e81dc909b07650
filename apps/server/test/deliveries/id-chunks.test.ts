import fc from 'fast-check';
import { chunkIds, decodeIds, encodeIds, IDS_PER_CHUNK } from '../../src/modules/deliveries/launch/id-chunks';

const ascending = fc
  .uniqueArray(fc.integer({ min: 1, max: 2 ** 48 - 1 }), { maxLength: 200 })
  .map((ids) => ids.sort((a, b) => a - b));

async function* inBatches(ids: readonly number[], size: number): AsyncGenerator<number[]> {
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
}

test('what goes in comes out', () => {
  fc.assert(fc.property(ascending, (ids) => expect(decodeIds(encodeIds(ids))).toEqual(ids)));
});

test('neighbours take one byte each', () => {
  expect(encodeIds(Array.from({ length: 5_000 }, (_, index) => index + 1_000_000)).length).toBeLessThan(5_005);
});

test.each([[[2, 1]], [[1, 1]], [[0]], [[-1]], [[1.5]], [[Number.NaN]]])('%j is refused', (ids) => {
  expect(() => encodeIds(ids)).toThrow(RangeError);
});

test('bytes that were cut off are refused', () => {
  expect(() => decodeIds(encodeIds([1, 5_000]).subarray(0, -1))).toThrow('end within an id');
});

test('batches of any size become chunks of one size', async () => {
  const ids = Array.from({ length: 2 * IDS_PER_CHUNK + 7 }, (_, index) => index * 3 + 1);
  const { chunks, total } = await chunkIds(inBatches(ids, 3_333));
  expect(total).toBe(ids.length);
  expect(chunks.map((chunk) => decodeIds(chunk).length)).toEqual([IDS_PER_CHUNK, IDS_PER_CHUNK, 7]);
  expect(chunks.flatMap((chunk) => decodeIds(chunk))).toEqual(ids);
});

test('nobody is no chunk', async () => {
  expect(await chunkIds(inBatches([], 10))).toEqual({ chunks: [], total: 0 });
});
