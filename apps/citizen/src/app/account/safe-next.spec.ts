import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('the way on after signing in', () => {
  it('leads back to the page that asked for it', () => {
    expect(safeNext('/report?step=2')).toBe('/report?step=2');
  });

  it('leads to the own signals when nothing asked', () => {
    expect(safeNext(undefined)).toBe('/signals');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'never leaves the site: %s',
    (next) => {
      expect(safeNext(next)).toBe('/signals');
    },
  );
});
