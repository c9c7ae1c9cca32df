import { describe, expect, it } from 'vitest';
import { draftLifeMs, mostDrafts, readDrafts } from './step-drafts.ts';

const draft = (at: number) => ({ at, open: null, steps: {}, note: 'x' });

describe('the drafts on the device', () => {
  it('are kept for a week', () => {
    const kept = JSON.stringify({ old: draft(0), young: draft(2) });
    expect(Object.keys(readDrafts(kept, draftLifeMs + 1))).toEqual(['young']);
  });

  it('are those of the latest reports when there are too many', () => {
    const many = Object.fromEntries(Array.from({ length: mostDrafts + 5 }, (_, at) => [String(at), draft(at)]));
    const read = readDrafts(JSON.stringify(many), 0);
    expect(Object.keys(read)).toHaveLength(mostDrafts);
    expect(read['0']).toBeUndefined();
  });

  it.each([null, '', '{', '7', 'null', '[]'])('are none when %s is what was kept', (kept) => {
    expect(readDrafts(kept, 0)).toEqual({});
  });
});
