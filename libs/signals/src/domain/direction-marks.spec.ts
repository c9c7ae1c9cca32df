import { describe, expect, it } from 'vitest';
import { withoutDirectionMarks } from './direction-marks.ts';

describe('a typed text', () => {
  it('keeps no mark that turns what follows around', () => {
    expect(withoutDirectionMarks('счупена \u202eакйеп\u202c и \u2067още\u2069')).toBe('счупена акйеп и още');
  });

  it('keeps everything else, emoji that are joined included', () => {
    expect(withoutDirectionMarks('👨‍👩‍👧 пред бл. 5\nвх. А')).toBe('👨‍👩‍👧 пред бл. 5\nвх. А');
  });
});
