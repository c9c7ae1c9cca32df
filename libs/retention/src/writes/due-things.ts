import type { Forget } from '@ns/identity';
import { unregisteredIds, unregisteredPeople } from '@ns/identity';
import { signalOfLetter, signalsWithWaitingLetters } from '@ns/letters';
import { type CalendarDay, dayBegins, dayOf, plusMonths } from '@ns/municipality';
import { countOldMails, emptyOldMails } from '@ns/notifications';
import { countAuditBefore, type EntityManager, forgetAuditBefore, sql } from '@ns/platform';
import { signalsOnTheirWay } from '@ns/records';
import { countFinishedSignals, type FinishedSignals, lockFinishedSignals, peopleWithSignals } from '@ns/signals';
import type { RawBuilder } from 'kysely';
import { groupsWithRule, kindsOfPlan, type PlanRule } from '../domain/file-plan.ts';
import { heldAmong, heldSignals } from '../queries/holds.ts';

/** Signals of one transaction: few enough that nobody waits long for one of them. */
const signalsAtOnce = 50;
const mailsAtOnce = 500;
const peopleAtOnce = 50;

/** One rule on its way through what is due. */
export interface RuleRun {
  readonly rule: PlanRule;
  readonly rules: readonly PlanRule[];
  readonly now: Date;
  /** for how many days entries of the audit stay, whatever the rule says */
  readonly auditDays: number;
  /** what was met and has to stay; grows from batch to batch */
  readonly left: Set<string>;
}

/** What happened to one batch. */
export interface Batch {
  readonly count: number;
  readonly isLast: boolean;
}

/** What was finished, or made, before this day is due today. */
export function dueDay({ months }: PlanRule, now: Date): CalendarDay {
  return plusMonths(dayOf(now), -months);
}

function dueBefore(rule: PlanRule, now: Date): RawBuilder<Date> {
  return dayBegins(dueDay(rule, now));
}

/** The rule decides; the operator’s days are the shortest time: who did something cannot have its trace go sooner. */
function auditBefore({ rule, now, auditDays }: Omit<RuleRun, 'left'>): RawBuilder<Date> {
  return sql<Date>`least(${dueBefore(rule, now)}, ${now}::timestamptz - make_interval(days => ${auditDays}))`;
}

/** Forgets the next things that are due by a rule, in the caller's transaction. */
export async function forgetBatch(tx: EntityManager, forgetters: readonly Forget[], run: RuleRun): Promise<Batch> {
  const { rule, now } = run;
  const before = dueBefore(rule, now);
  switch (rule.kind) {
    case 'MAILS': {
      const staying = (em: EntityManager) => stayingSignals(em, now);
      return emptyOldMails(tx, { before, now, staying, signalOfLetter, limit: mailsAtOnce });
    }
    case 'AUDIT':
      return { count: await forgetAuditBefore(tx, auditBefore(run)), isLast: true };
    case 'UNFINISHED':
      return forgetPeople(tx, forgetters, run, before);
    case 'REPORTERS':
    case 'PHOTOS':
    case 'NOTES':
    case 'REPORTS':
      return forgetSignals(tx, forgetters, run);
  }
}

/** How much is due by a rule. */
export async function countDue(em: EntityManager, run: Omit<RuleRun, 'left'>): Promise<number> {
  const { rule, rules, now } = run;
  const before = dueBefore(rule, now);
  switch (rule.kind) {
    case 'MAILS':
      return countOldMails(em, { before, now, except: await stayingSignals(em, now), signalOfLetter });
    case 'AUDIT':
      return countAuditBefore(em, auditBefore(run));
    case 'UNFINISHED': {
      const found = await unregisteredIds(em, before);
      return found.length - (await peopleWithSignals(em, found)).size;
    }
    case 'REPORTERS':
    case 'PHOTOS':
    case 'NOTES':
    case 'REPORTS': {
      const which = finishedBy(rule, rules, now);
      return which ? countFinishedSignals(em, { ...which, except: await stayingSignals(em, now) }) : 0;
    }
  }
}

/** Signals that stay whatever their age: held ones, those on their way, and those about which a letter waits. */
async function stayingSignals(em: EntityManager, now: Date): Promise<readonly string[]> {
  return [
    ...(await heldSignals(em, dayOf(now))),
    ...(await signalsOnTheirWay(em)),
    ...(await signalsWithWaitingLetters(em)),
  ];
}

function finishedBy(
  rule: PlanRule,
  rules: readonly PlanRule[],
  now: Date,
): Omit<FinishedSignals, 'except'> | undefined {
  const { part } = kindsOfPlan[rule.kind];
  const groups = rule.group === null ? { but: groupsWithRule(rules, rule.kind) } : { only: rule.group };
  return part && { part, before: dueBefore(rule, now), now, groups };
}

async function forgetSignals(
  tx: EntityManager,
  forgetters: readonly Forget[],
  { rule, rules, now, left }: RuleRun,
): Promise<Batch> {
  const today: CalendarDay = dayOf(now);
  const which = finishedBy(rule, rules, now);
  if (!which) {
    return { count: 0, isLast: true };
  }
  const except = [...(await stayingSignals(tx, now)), ...left];
  const locked = await lockFinishedSignals(tx, { ...which, except, limit: signalsAtOnce });
  // Read again after the rows are held: who put a hold on one meanwhile had its row first, or waits for it now.
  const staying = [
    await heldAmong(tx, locked, today),
    await signalsOnTheirWay(tx, locked),
    await signalsWithWaitingLetters(tx, locked),
  ];
  const signals = locked.filter((id) => !staying.some((ids) => ids.has(id)));
  for (const id of locked.filter((each) => !signals.includes(each))) {
    left.add(id);
  }
  if (signals.length > 0) {
    for (const forget of forgetters) {
      await forget(tx, { signals, part: which.part });
    }
  }
  return { count: signals.length, isLast: locked.length < signalsAtOnce };
}

async function forgetPeople(
  tx: EntityManager,
  forgetters: readonly Forget[],
  { left }: RuleRun,
  before: RawBuilder<Date>,
): Promise<Batch> {
  const found = await unregisteredPeople(tx, { before, limit: peopleAtOnce, except: [...left] });
  const needed = await peopleWithSignals(tx, found);
  for (const id of needed) {
    left.add(id);
  }
  const people = found.filter((id) => !needed.has(id));
  if (people.length > 0) {
    for (const forget of forgetters) {
      await forget(tx, { people });
    }
  }
  return { count: people.length, isLast: found.length < peopleAtOnce };
}
