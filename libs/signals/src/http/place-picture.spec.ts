import { describe, expect, it } from 'vitest';
import { drawPlace } from './place-picture.ts';

describe('the picture of a place', () => {
  it('is a small SVG of numbers, with a mark in the middle', () => {
    const picture = drawPlace([
      [0, 0.5, 1, 0.5],
      [0.333333, 0, 0.333333, 1],
    ]);
    expect(picture).toContain('d="M0 50L100 50M33.3 0L33.3 100"');
    expect(picture).not.toMatch(/NaN|undefined|<script|href|<text/);
    expect(picture.length).toBeLessThan(1_000);
  });
});
