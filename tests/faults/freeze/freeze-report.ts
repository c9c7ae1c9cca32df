import type { RegisteredDocument } from '../../support/records-simulator.ts';
import type { DatabaseState } from '../invariants/database-state.ts';
import { type Finding, findingKinds } from '../invariants/finding.ts';
import type { MailFigures } from '../invariants/mails.ts';
import { type Clock, clocks, type StrikeKind, strikeKinds, type Struck } from './victim.ts';

/** What came of the strikes of one kind on workers with one clock. */
export interface Family {
  readonly kind: StrikeKind;
  readonly clock: Clock;
  readonly strikes: number;
  /** reports whose attempt was struck */
  readonly reports: number;
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
}

export interface FreezeReport {
  readonly title: string;
  readonly places: number;
  readonly reports: number;
  /** strikes whose place no attempt passed within a minute */
  readonly unmet: number;
  readonly mails: MailFigures;
  readonly families: readonly Family[];
  /** of all reports, also those that no strike met */
  readonly findings: readonly Finding[];
}

/** Counts by family what became of the documents whose attempts were struck. */
export function familiesOf(
  struck: readonly Struck[],
  { signals, registrations }: DatabaseState,
  documents: readonly RegisteredDocument[],
  findings: readonly Finding[],
): Family[] {
  const registrationOf = new Map(registrations.map((registration) => [registration.id, registration]));
  const referenceOf = new Map(signals.map(({ id, reference }) => [id, reference]));
  const copiesOf = new Map(documents.map(({ documentGuid, copies }) => [documentGuid.toLowerCase(), copies]));
  const late = findings.filter(({ kind }) => kind === 'later than a minute').map(({ what }) => what);
  return strikeKinds.flatMap((kind) =>
    (Object.keys(clocks) as Clock[]).map((clock) => {
      const own = struck.filter((strike) => strike.kind === kind && strike.clock === clock);
      const ids = [...new Set(own.map(({ registrationId }) => registrationId))];
      const met = ids.flatMap((id) => registrationOf.get(id) ?? []);
      const references = met.map(({ signalId }) => referenceOf.get(signalId) ?? signalId);
      return {
        kind,
        clock,
        strikes: own.length,
        reports: new Set(references).size,
        lost: met.filter(({ state }) => state !== 'REGISTERED').length,
        doubled: met.filter(({ documentGuid }) => (copiesOf.get(documentGuid) ?? 0) > 1).length,
        late: late.filter((what) => references.some((reference) => what.startsWith(reference))).length,
      };
    }),
  );
}

/** The report as a person reads it, with a table as the documentation has it. */
export function writeFreezeReport({ title, places, reports, unmet, mails, families, findings }: FreezeReport): string {
  const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const count = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  return [
    `${title}: ${String(reports)} reports in all, ${String(places)} places, ${String(unmet)} strikes whose place was ` +
      `not met; ${String(mails.letters)} mails, ${String(mails.inDoubt)} marked in doubt, of which ` +
      `${String(mails.doubledInDoubt)} arrived twice`,
    '',
    row('worker', 'clock', 'strikes', 'reports struck', 'lost', 'doubled', 'later than a minute'),
    row(...Array.from({ length: 7 }, () => '---')),
    ...families.map(({ kind, clock, strikes, reports: met, lost, doubled, late }) =>
      row(kind, clock, strikes, met, lost, doubled, late),
    ),
    row(
      ...['all reports', '', families.reduce((sum, { strikes }) => sum + strikes, 0), reports],
      ...[count('unregistered signals'), count('doubled documents'), count('later than a minute')],
    ),
    '',
    ...findingKinds.filter((kind) => count(kind) > 0).map((kind) => `${String(count(kind)).padStart(6)}  ${kind}`),
    ...findings.map(({ kind, what }) => `    ! ${kind}: ${what}`),
    findings.length === 0 ? 'every promise kept' : `${String(findings.length)} BREACHES`,
  ].join('\n');
}
