import { ERRORS } from '@tus/server';
import { describe, expect, it } from 'vitest';
import { translated } from './upload-rules.ts';

describe('a refusal of an upload', () => {
  it('says of a request that a newer one of the same upload has ended that it may come again', () => {
    expect(translated(ERRORS.ABORTED, 'BG')).toMatchObject({ status_code: 423 });
  });

  it('stays as it is where it is about the protocol', () => {
    expect(translated(ERRORS.MISSING_OFFSET, 'BG')).toEqual(ERRORS.MISSING_OFFSET);
  });
});
