import { describe, expect, it } from 'vitest';
import { lossWords } from './loss-words.ts';

const document = (count: number, incomingNumber: string | null) => ({
  senderNumber: `NS-2026-000${String(count)}`,
  incomingNumber,
  handedOverOn: '2026-11-29',
});

describe('what is said of a database that is older than what was acknowledged', () => {
  it('is up to how many references are gone, which documents surely arrived, and which perhaps', () => {
    const said = lossWords({ year: 2026, number: 400, known: 229 }, [
      document(231, '94-НС-230/29.11.2026'),
      document(230, null),
    ]);
    expect(said.map((line) => line.split(' · ').at(-1))).toEqual([
      'References of 2026 go on behind 400',
      'Given references that the database no longer has: at most 171 (230 to 400 of 2026)',
      expect.stringContaining('How many were really given is not known'),
      'Documents without a report in the database that are in the records system: 1',
      '  NS-2026-000231  94-НС-230/29.11.2026  2026-11-29',
      'Documents without a report in the database that perhaps reached the records system: 1',
      '  NS-2026-000230  —  2026-11-29',
    ]);
  });

  it('is nothing of references that were not moved, and of documents that there are none', () => {
    expect(lossWords(undefined, []).filter((line) => !/: 0$/.test(line))).toEqual([]);
  });
});
