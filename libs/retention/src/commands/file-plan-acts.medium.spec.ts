import { randomUUID } from 'node:crypto';
import { sql, systemActor } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { type PlanRule, rulesInForce } from '../domain/file-plan.ts';
import { keptRules, planState } from '../queries/file-plan.ts';
import { holds } from '../queries/holds.ts';
import { RetentionTestBed, today } from '../testing/retention-test-bed.ts';
import { confirmFilePlan } from './confirm-file-plan.ts';
import { holdSignal, type HoldSignalOutcome, releaseHold } from './hold-signal.ts';
import { removeFilePlanRule } from './remove-file-plan-rule.ts';
import { saveFilePlanRule } from './save-file-plan-rule.ts';
import { tryFilePlan } from './try-file-plan.ts';

const bed = await RetentionTestBed.open();
const actor = systemActor;
const save = (rule: PlanRule) => saveFilePlanRule(bed.needs, { actor, rule });
const confirm = (edition: number) => confirmFilePlan(bed.needs, { actor, accountId: bed.admin, edition });
const state = () => planState(bed.database.fork());
const audited = async (action: string) =>
  (await sql`select 1 from audit_entry where action = ${action}`.execute(bed.database.fork().getKysely())).rows.length;
const rule: PlanRule = { kind: 'REPORTS', group: null, months: 48, outcome: 'ERASE' };

describe('a rule of the plan', () => {
  it('that says the same makes no new edition and no entry of the audit', async () => {
    await save(rule);
    const [{ edition }, entries] = [await state(), await audited('file_plan.changed')];
    await save(rule);
    expect((await state()).edition).toBe(edition);
    expect(await audited('file_plan.changed')).toBe(entries);
  });

  it.each([
    ['a group that does not exist', 'nowhere'],
    ['a category that is no group', 'roads.pothole'],
    ['words of SQL', `'; drop table signal; --`],
    ['no name at all', ''],
  ])('is refused for %s', async (_, group) => {
    const { edition } = await state();
    const outcome = await save({ ...rule, group });
    expect(outcome.kind === 'invalid' && outcome.problems.map(({ path }) => path)).toEqual(['categoryGroup']);
    expect((await state()).edition).toBe(edition);
  });

  it('that a hundred people change at once makes an edition for each change, and one row', async () => {
    const { edition } = await state();
    await Promise.all(Array.from({ length: 100 }, (_, n) => save({ ...rule, group: 'waste', months: n + 1 })));
    expect((await state()).edition).toBe(edition + 100);
    const kept = sql`select 1 from file_plan_rule where kind = 'REPORTS' and category_group = 'waste'`;
    expect((await kept.execute(bed.database.fork().getKysely())).rows).toHaveLength(1);
  });
});

describe('a rule that is removed', () => {
  const remove = (group: string | null) => removeFilePlanRule(bed.needs, { actor, kind: 'REPORTS', group });
  const inForce = async () =>
    rulesInForce(await keptRules(bed.database.fork())).filter(({ kind }) => kind === 'REPORTS');

  it('leaves a group the rule of all, and that one its default; each is another edition', async () => {
    await save({ ...rule, months: 47 });
    await save({ ...rule, group: 'roads', months: 12 });
    await remove('waste');
    const [{ edition }, entries] = [await state(), await audited('file_plan.rule_removed')];
    expect(await remove('roads')).toBe(true);
    expect(await inForce()).toEqual([{ ...rule, months: 47, isDefault: false }]);
    expect(await remove(null)).toBe(true);
    expect(await inForce()).toEqual([{ ...rule, months: 60, isDefault: true }]);
    expect((await state()).edition).toBe(edition + 2);
    expect(await audited('file_plan.rule_removed')).toBe(entries + 2);
  });

  it.each([null, 'roads', 'nowhere', '', `' or true --`])('is not there: %s', async (group) => {
    const { edition } = await state();
    expect(await remove(group)).toBe(false);
    expect((await state()).edition).toBe(edition);
  });

  it('that a hundred people remove at once is removed once', async () => {
    await save({ ...rule, group: 'waste', months: 7 });
    const { edition } = await state();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => remove('waste')));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await state()).edition).toBe(edition + 1);
  });

  it('needs another confirmation', async () => {
    await save({ ...rule, group: 'waste', months: 8 });
    const edition = await bed.confirmNow();
    await remove('waste');
    expect(await state()).toMatchObject({ edition: edition + 1, confirmedEdition: edition });
    expect(await confirm(edition + 1)).toBe('notTried');
  });
});

describe('a confirmation', () => {
  it('needs the edition that was counted, and is the same twice', async () => {
    await save({ ...rule, months: 49 });
    const { edition } = await state();
    expect(await confirm(edition)).toBe('notTried');
    await tryFilePlan(bed.needs, { actor, now: today });
    expect(await confirm(edition + 1)).toBe('changed');
    const entries = await audited('file_plan.confirmed');
    expect(await Promise.all([confirm(edition), confirm(edition)])).toEqual(['confirmed', 'confirmed']);
    expect(await audited('file_plan.confirmed')).toBe(entries + 1);
    await save({ ...rule, months: 50 });
    expect(await confirm(edition)).toBe('changed');
    expect(await confirm(edition + 1)).toBe('notTried');
  });
});

describe('a trial', () => {
  it('counts what would go and removes nothing', async () => {
    const planted = await bed.signal();
    await bed.confirm(rule, { ...rule, kind: 'UNFINISHED', months: 1 });
    const { counts } = await tryFilePlan(bed.needs, { actor, now: today });
    const counted = counts.filter(({ count }) => count > 0).map((each) => [each.rule.kind, each.count]);
    expect(counted).toEqual([['REPORTS', 1]]);
    expect(await bed.tablesWith(planted.texts)).toContain('signal');
    // Four years before the day of the trial.
    expect(counts.find((each) => each.rule.kind === 'REPORTS')?.before).toBe('2022-12-01');
  });
});

describe('a hold', () => {
  const hold = (signalId: string, reason = 'Дело 1') =>
    holdSignal(bed.needs, { actor, accountId: bed.admin, signalId, reason, until: null, now: today });
  const reasonsOf = async (signalId: string) =>
    (await holds(bed.database.fork(), { signalId, afterId: null, limit: 5 })).map(({ reason }) => reason);
  const release = (id: string) => releaseHold(bed.needs, { actor, accountId: bed.admin, id });
  const idOf = (outcome: HoldSignalOutcome) => (outcome.kind === 'held' ? outcome.id : '');
  const erasedSignal = async () => {
    const { id } = await bed.signal();
    await sql`update signal set erased_at = now() where id = ${id}`.execute(bed.database.fork().getKysely());
    return id;
  };

  it.each([randomUUID(), 'x', '', `' or true --`])('is refused for no report: %s', async (signalId) => {
    expect(await hold(signalId)).toEqual({ kind: 'notFound' });
    expect(await release(signalId)).toBe(false);
  });

  it.each([
    ['spaces alone', ' \u00a0\n\t '],
    ['marks of direction alone', '\u202e\u200f\u2066'],
    ['a hundred thousand characters', 'а'.repeat(100_000)],
  ])('is refused with %s as its reason', async (_, reason) => {
    const { id: signalId } = await bed.signal();
    const before = await reasonsOf(signalId);
    const outcome = await hold(signalId, reason);
    expect(outcome.kind === 'invalid' && outcome.problems.map(({ path }) => path)).toEqual(['reason']);
    expect(await reasonsOf(signalId)).toEqual(before);
  });

  it('keeps its reason as it was written, but for marks that turn it around', async () => {
    const { id: signalId } = await bed.signal();
    await hold(signalId, `Дело 1\u202e<img src=x onerror="alert(1)">`);
    expect((await reasonsOf(signalId))[0]).toBe('Дело 1<img src=x onerror="alert(1)">');
  });

  it('is in the audit with its last day, its end with who ended it, and neither with the reason', async () => {
    const { id: signalId } = await bed.signal();
    const by = { ...actor, id: bed.admin };
    const held = await holdSignal(bed.needs, {
      actor: by,
      accountId: bed.admin,
      signalId,
      reason: 'Дело 1 на Демо',
      until: '2027-06-30',
      now: today,
    });
    expect(await releaseHold(bed.needs, { actor: by, accountId: bed.admin, id: idOf(held) })).toBe(true);
    const entries = await sql<object>`select action, actor, before, after from audit_entry
      where subject = ${signalId} order by id`.execute(bed.database.fork().getKysely());
    expect(entries.rows).toEqual([
      { action: 'retention_hold.set', actor: bed.admin, before: null, after: { until: '2027-06-30' } },
      { action: 'retention_hold.released', actor: bed.admin, before: null, after: null },
    ]);
    expect(await release(randomUUID())).toBe(false);
  });

  it.each([
    ['there is no such report', () => Promise.resolve(randomUUID()), 'Дело 1'],
    ['it has no reason', async () => (await bed.signal()).id, ' '],
    ['the report is erased', () => erasedSignal(), 'Дело 1'],
  ])('that is refused, since %s, leaves no entry of the audit', async (_, signal, reason) => {
    const [signalId, entries] = [await signal(), await audited('retention_hold.set')];
    expect(await hold(signalId, reason)).not.toMatchObject({ kind: 'held' });
    expect(await audited('retention_hold.set')).toBe(entries);
  });

  it('is released once, however often that is asked', async () => {
    const { id: signalId } = await bed.signal();
    const id = idOf(await hold(signalId, '  Дело 1 '));
    const entries = await audited('retention_hold.released');
    expect(await Promise.all([release(id), release(id), release(id)])).toEqual([true, true, true]);
    expect(await audited('retention_hold.released')).toBe(entries + 1);
  });
});
