import { describe, expect, it } from 'vitest';
import { draftLifeMs, type EntryDraft, readDraft } from './entry-draft.ts';

const draft: EntryDraft = {
  clientKey: 'key',
  fields: { name: 'Иван Демо' },
  answers: {},
  location: null,
  photoIds: [],
  letterId: null,
};

describe('an unfinished entry', () => {
  it('is there again with the same key, so that it can become one signal only', () => {
    expect(readDraft(JSON.stringify({ ...draft, at: 1_000 }), 2_000)).toEqual({ ...draft, at: 1_000 });
  });

  it('is there again as an earlier release kept it', () => {
    const kept = { ...draft, photoIds: undefined, letterId: undefined, at: 1_000 };
    expect(readDraft(JSON.stringify(kept), 2_000)).toEqual({ ...draft, at: 1_000 });
  });

  it('does not stay longer than a day, because it holds personal data', () => {
    expect(readDraft(JSON.stringify({ ...draft, at: 0 }), draftLifeMs + 1)).toBeNull();
  });

  it('is none when it cannot be read', () => {
    expect(readDraft('{', 0)).toBeNull();
    expect(readDraft(null, 0)).toBeNull();
  });
});
