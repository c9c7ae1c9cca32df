import { type Finding, findingKinds } from '../invariants/finding.ts';
import type { MailFigures } from '../invariants/mails.ts';
import type { Recovery, Spread } from './recovery.ts';

/** What a run came to. */
export interface RunReport {
  readonly title: string;
  readonly signals: number;
  readonly steps: number;
  readonly events: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly strikes: ReadonlyMap<string, number>;
  readonly unanswered: number;
  readonly registered: number;
  readonly refusedByRecords: number;
  /** decisions registered in the same file */
  readonly outgoing: number;
  readonly resentDocuments: number;
  readonly mails: MailFigures;
  readonly pressed: number;
  readonly listeners: number;
  readonly breaks: number;
  readonly resyncs: number;
  readonly recovery: Recovery;
  readonly loadSeconds: number;
  readonly settleSeconds: number;
  readonly findings: readonly Finding[];
}

const shownFindings = 20;

/** The report as a person reads it. */
export function writeReport(report: RunReport): string {
  const { recovery, mails } = report;
  const counts = (map: ReadonlyMap<string, number>): string =>
    [...map].map(([name, count]) => `${name} ${String(count)}`).join(', ') || 'none';
  const total = [...report.faults.values()].reduce((sum, count) => sum + count, 0);
  return [
    report.title,
    `  signals            ${String(report.signals)} accepted, ${String(report.registered)} registered, ` +
      `${String(report.refusedByRecords)} refused by the records system; ${String(report.steps)} steps, ` +
      `${String(report.events)} events`,
    `  faults             ${String(total)}: ${counts(report.faults)}`,
    `  strikes            ${counts(report.strikes)}`,
    `  clients            ${String(report.unanswered)} requests without a clear answer, asked again until ` +
      'there was one',
    `  documents          ${String(report.outgoing)} decisions besides the signals; ` +
      `${String(report.resentDocuments)} documents were sent more than once and kept once`,
    `  mails              ${String(mails.letters)} in mailboxes, ${String(mails.bounced)} bounced; ` +
      `${String(mails.inDoubt)} marked in doubt, of which ${String(mails.doubledInDoubt)} arrived twice; staff ` +
      `pressed "send again" ${String(report.pressed)} times`,
    `  live               ${String(report.listeners)} listeners, ${String(report.breaks)} breaks, resynced ` +
      `${String(report.resyncs)} times`,
    `  recovery           next success after a kill ${spreadText(recovery.service)}`,
    `                     less the time in which what that role needs was away ${spreadText(recovery.unhindered)}`,
    `                     of kills while nothing else hindered that role ${spreadText(recovery.serviceAlone)}`,
    `                     the killed process ready again ${spreadText(recovery.process)}`,
    `                     longest: ${recovery.worst.map(recoveryText).join(', ')}`,
    `  time               load ${report.loadSeconds.toFixed(0)} s ` +
      `(${(report.signals / report.loadSeconds).toFixed(1)} signals/s), then at rest after ` +
      `${report.settleSeconds.toFixed(0)} s`,
    ...findingKinds.map(
      (kind) => `  ${String(report.findings.filter((finding) => finding.kind === kind).length).padStart(6)}  ${kind}`,
    ),
    ...report.findings.slice(0, shownFindings).map(({ kind, what }) => `    ! ${kind}: ${what}`),
    ...(report.findings.length > shownFindings
      ? [`    … and ${String(report.findings.length - shownFindings)} more`]
      : []),
    report.findings.length === 0 ? '  every promise kept' : `  ${String(report.findings.length)} BREACHES`,
  ].join('\n');
}

function spreadText({ count, p50, p99, max }: Spread): string {
  return count === 0
    ? 'not measured'
    : `p50 ${seconds(p50)}, p99 ${seconds(p99)}, max ${seconds(max)} (${String(count)} kills)`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function recoveryText({ process, ms, readyAfterMs, overlapping }: RunReport['recovery']['worst'][number]): string {
  const also = overlapping.length > 0 ? `; also ${overlapping.join(', ')}` : '';
  return `${process} ${seconds(ms)} (ready after ${seconds(readyAfterMs)}${also})`;
}
