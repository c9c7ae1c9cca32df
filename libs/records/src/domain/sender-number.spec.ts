import { describe, expect, it } from 'vitest';
import { senderNumberFor } from './sender-number.ts';

describe('the number of the sender', () => {
  it('is the reference for the report, and shows the report in every other document', () => {
    expect(senderNumberFor('NS-2026-000230', { edition: 0 })).toBe('NS-2026-000230');
    expect(senderNumberFor('NS-2026-000230', { edition: 1 })).toBe('NS-2026-000230-v2');
    expect(senderNumberFor('NS-2026-000230', { decision: 1 })).toBe('NS-2026-000230-1');
  });

  it('is never that of another document', () => {
    const counts = Array.from({ length: 30 }, (_, at) => at);
    const numbers = ['NS-2026-000230', 'NS-2026-000023', 'NS-2026-1'].flatMap((reference) => [
      ...counts.map((edition) => senderNumberFor(reference, { edition })),
      ...counts.map((at) => senderNumberFor(reference, { decision: at + 1 })),
    ]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
