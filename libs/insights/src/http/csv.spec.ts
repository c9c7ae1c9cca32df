import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
  it('quotes what needs it, writes moments in UTC and leaves out what is not known', () => {
    expect(csvLine(['a,b', 'say "x"', null, undefined, 3, true, new Date('2026-11-26T10:00:00Z')])).toBe(
      '"a,b","say ""x""",,,3,true,2026-11-26T10:00:00.000Z\r\n',
    );
  });

  it.each(['=1+1', '+359', '-2', '@sum', '\tx'])('defuses %j, which a spreadsheet would calculate', (text) => {
    expect(csvLine([text])).toContain(`'${text}`);
  });

  it('does not touch numbers below zero', () => {
    expect(csvLine([-2.5])).toBe('-2.5\r\n');
  });
});
