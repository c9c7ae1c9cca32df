import { describe, expect, it } from 'vitest';
import { inEveryLanguage } from '@ns/platform/language';
import { textOf } from '../texts/index.ts';
import { stuckCauseOf, stuckCauses } from './trouble.ts';

describe('why a report did not leave', () => {
  it.each([
    ['CHANNEL_NOT_SET_UP', 'NOT_SET_UP'],
    ['LEADS_ELSEWHERE', 'LEADS_ELSEWHERE'],
    ['OUR_FAULT', 'OURS'],
    ['The report has neither coordinates nor an address, and Open311 wants one.', 'NO_PLACE'],
    ['A file cannot be read.', 'FILES'],
    ['Our profile has no space left.', 'NO_SPACE'],
    ['The register of participants does not name the receiver as one that takes documents now.', 'NOT_LISTED'],
    ['CERTIFICATE_NOT_TRUSTED: x', 'NOT_TRUSTED'],
    ['UNREACHABLE: ECONNREFUSED', 'SILENT'],
    ['HTTP 503', 'SILENT'],
    ['HTTP 429: too many', 'SILENT'],
    ['HTTP 308', 'REJECTED'],
    ['HTTP 403: api_key is wrong', 'REJECTED'],
    ['REJECTED', 'REJECTED'],
    ['Something else', 'UNKNOWN'],
    [null, 'UNKNOWN'],
  ] as const)('is known of %s', (problem, cause) => {
    expect(stuckCauseOf(problem)).toBe(cause);
  });

  it.each(stuckCauses.map((cause) => [cause]))('is said in words of its own: %s', (cause) => {
    const said = JSON.stringify(inEveryLanguage(textOf(`stuck.${cause}`, { body: 'Демо' })));
    expect(said).toContain('Демо');
    expect(said).not.toMatch(/[A-Z]{2,}_/);
  });
});
