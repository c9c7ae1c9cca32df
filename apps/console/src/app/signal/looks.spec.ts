import type { PhotoPartsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { foundAs, looksOf, stateOf } from './looks.ts';

const area = { x: 0.1, y: 0.2, width: 0.1, height: 0.1 };
const found = (kind: string) => ({ ...area, kind });
const photo = (look: object | null | undefined, over: object = {}) =>
  ({ covers: [], coversVersion: 0, look, ...over }) as unknown as PhotoPartsFragment;
const inState = (state: string, kinds: readonly string[] = []) =>
  photo({ state, found: kinds.map(found) }, { covers: kinds.map(() => area) });

describe('the looks at the photos of a report', () => {
  it('are counted: what is done, who waits for whom, and what was covered', () => {
    const photos = [
      inState('LOOKED', ['FACE', 'FACE', 'PLATE']),
      inState('WAITING'),
      photo(null),
      inState('FAILED'),
      inState('SEEN'),
      inState('BEFORE'),
      photo(undefined),
    ];
    expect(looksOf(photos)).toEqual({
      done: 4,
      waiting: [2, 3, 7],
      failed: [4],
      faces: 2,
      plates: 1,
      byMachine: true,
    });
    expect(photos.map(stateOf)).toEqual(['seen', 'waiting', 'waiting', 'failed', 'seen', 'seen', 'waiting']);
  });

  it('do not say that something is covered which a person has uncovered', () => {
    const uncovered = photo({ state: 'LOOKED', found: [found('FACE')] });
    expect(looksOf([uncovered])).toMatchObject({ faces: 0, plates: 0, byMachine: true });
  });

  it('say what an area was found as, until it is moved', () => {
    const looked = inState('LOOKED', ['PLATE']);
    expect(foundAs(area, looked)).toBe('PLATE');
    expect(foundAs({ ...area, x: 0.11 }, looked)).toBeUndefined();
    expect(foundAs(area, photo(null))).toBeUndefined();
  });
});
