import { describe, expect, it } from 'vitest';
import { mayShowAgain } from './install.ts';

const now = Date.parse('2026-11-26T12:00:00Z');

describe('the hint that the page can be installed', () => {
  it('comes once, and not again for 90 days', () => {
    expect(mayShowAgain(null, now)).toBe(true);
    expect(mayShowAgain('2026-11-26T11:00:00Z', now)).toBe(false);
    expect(mayShowAgain('2026-08-29T12:00:00Z', now)).toBe(false);
    expect(mayShowAgain('2026-08-28T11:59:59Z', now)).toBe(true);
  });

  it('comes when what was kept cannot be read', () => {
    expect(mayShowAgain('yesterday', now)).toBe(true);
  });
});
