import type { DeliveryStatus } from '../../generated/graphql';
import { shownBuckets, tally } from './conservation';
import { DELIVERY_ORDER } from './delivery-status';

const one = (status: DeliveryStatus) => ({ status, count: 1 });

describe('tally', () => {
  it('counts every bucket exactly once', () => {
    const { total, sent, waiting, notSent } = tally(DELIVERY_ORDER.map(one));
    expect(total).toBe(DELIVERY_ORDER.length);
    expect(sent + waiting + notSent).toBe(total);
  });

  it('takes those who were left out for no recipients', () => {
    expect(tally([one('SENT'), one('REJECTED'), one('SKIPPED')]).recipients).toBe(2);
  });
});

describe('shownBuckets', () => {
  it('keeps the lines that people pass through while it sends', () => {
    expect(shownBuckets([one('SENT')], true).map(({ status }) => status)).toEqual(['SENT', 'OFFERING', 'CLAIMED', 'QUEUED']);
    expect(shownBuckets([one('SENT')], false)).toEqual([one('SENT')]);
  });
});
