import { describe, expect, it } from 'vitest';
import {
  groupsWithRule,
  kindsOfPlan,
  planKinds,
  planOutcomes,
  type PlanRule,
  ruleProblems,
  rulesInForce,
} from './file-plan.ts';
import { holdProblems } from './hold-rules.ts';

const rule: PlanRule = { kind: 'REPORTS', group: null, months: 60, outcome: 'ERASE' };
const wrong = (over: Partial<PlanRule>) => ruleProblems({ ...rule, ...over }).map(({ path }) => path);

describe('the rules in force', () => {
  it('are those of the code, one for each kind, while nobody changed any', () => {
    const rules = rulesInForce([]);
    expect(rules.map(({ kind }) => kind)).toEqual(planKinds);
    expect(rules.every(({ isDefault, group }) => isDefault && group === null)).toBe(true);
    expect(rules.flatMap(ruleProblems)).toEqual([]);
  });

  it('are the changed ones, those of groups after that of all', () => {
    const changed: PlanRule[] = [
      { ...rule, group: 'waste', months: 12 },
      { ...rule, group: 'roads', months: 24 },
      { ...rule, months: 36 },
    ];
    const found = rulesInForce(changed).filter(({ kind }) => kind === 'REPORTS');
    expect(found.map(({ group, months }) => [group, months])).toEqual([
      [null, 36],
      ['roads', 24],
      ['waste', 12],
    ]);
  });

  it('keep the rule of all by default where only a group has its own', () => {
    const [general] = rulesInForce([{ ...rule, group: 'waste', months: 12 }]).filter(({ kind }) => kind === 'REPORTS');
    expect(general).toMatchObject({ group: null, months: 60, isDefault: true });
  });
});

describe('the groups that the rule of all leaves out', () => {
  it('are those with a rule of their own for the same kind', () => {
    const rules: PlanRule[] = [rule, { ...rule, group: 'waste' }, { ...rule, kind: 'PHOTOS', group: 'roads' }];
    expect(groupsWithRule(rules, 'REPORTS')).toEqual(['waste']);
    expect(groupsWithRule(rules, 'PHOTOS')).toEqual(['roads']);
    expect(groupsWithRule(rules, 'NOTES')).toEqual([]);
  });
});

describe('a rule', () => {
  it.each([0, -1, 601, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot have %d months', (months) => {
    expect(wrong({ months })).toEqual(['months']);
  });

  it.each([1, 600])('can have %d months', (months) => {
    expect(wrong({ months })).toEqual([]);
  });

  it.each(planKinds)('of %s can have the outcomes of its kind and no other', (kind) => {
    const { outcomes } = kindsOfPlan[kind];
    expect(planOutcomes.filter((outcome) => wrong({ kind, outcome }).length === 0)).toEqual(
      planOutcomes.filter((outcome) => outcomes.includes(outcome)),
    );
    expect(outcomes).toContain('KEEP');
  });

  it('is of a group only where the kind is a part of reports', () => {
    const refused = planKinds.filter((kind) => wrong({ kind, group: 'x', outcome: 'KEEP' }).includes('categoryGroup'));
    expect(refused).toEqual(['MAILS', 'AUDIT', 'UNFINISHED']);
  });
});

describe('a hold', () => {
  const paths = (reason: string, until: string | null = null) =>
    holdProblems(reason, until, '2026-12-01').map(({ path }) => path);

  it('has a reason of up to 500 characters, and a last day that is not over', () => {
    expect(paths('Дело 1')).toEqual([]);
    expect(paths('Дело 1', '2026-12-01')).toEqual([]);
    expect(paths('🧾'.repeat(500))).toEqual([]);
    expect(paths(' \n ')).toEqual(['reason']);
    expect(paths('д'.repeat(501))).toEqual(['reason']);
    expect(paths('Дело 1', '2026-11-30')).toEqual(['until']);
  });
});
