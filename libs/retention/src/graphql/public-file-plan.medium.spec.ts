import type { ApiContext } from '@ns/identity';
import { systemActor } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { saveFilePlanRule } from '../commands/save-file-plan-rule.ts';
import { RetentionTestBed } from '../testing/retention-test-bed.ts';
import { PublicFilePlanResolver } from './public-file-plan.resolver.ts';

const bed = await RetentionTestBed.open();
const resolver = new PublicFilePlanResolver(bed.needs);
const read = (language: 'BG' | 'EN' = 'BG') =>
  resolver.publicFilePlan({ em: bed.database.fork(), language } as ApiContext);

describe('the public file plan', () => {
  it('is empty until a plan is confirmed', async () => {
    expect(await read()).toEqual({ progress: 'NEVER_CONFIRMED', confirmedOn: null, rules: [] });
  });

  it('holds the confirmed rules in the language of the reader, and since when', async () => {
    await bed.confirm({ kind: 'PHOTOS', group: 'roads', months: 12, outcome: 'ERASE' });
    const { progress, confirmedOn, rules } = await read('EN');
    expect([progress, confirmedOn]).toEqual(['IN_FORCE', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
    expect(rules.filter(({ kind }) => kind === 'PHOTOS')).toEqual([
      expect.objectContaining({ label: 'Photos', categoryGroup: null, categoryGroupName: null, outcome: 'KEEP' }),
      expect.objectContaining({ categoryGroup: 'roads', categoryGroupName: 'S', months: 12, outcome: 'ERASE' }),
    ]);
  });

  it('holds nothing of a change that nobody has confirmed, and not the rules before it', async () => {
    const rule = { kind: 'PHOTOS', group: 'roads', months: 13, outcome: 'ERASE' } as const;
    await saveFilePlanRule(bed.needs, { actor: systemActor, rule });
    expect(await read()).toEqual({ progress: 'CHANGED', confirmedOn: null, rules: [] });
    await bed.confirmNow();
    expect((await read()).rules).toContainEqual(expect.objectContaining({ categoryGroup: 'roads', months: 13 }));
  });
});
