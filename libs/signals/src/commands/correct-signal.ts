import { withoutDirectionMarks } from '../domain/direction-marks.ts';
import { type CorrectableReport, correctionsBetween } from '../domain/correction.ts';
import { unusableClientKey } from '../domain/keyed-request.ts';
import { placeTextsOf } from '../domain/place-texts.ts';
import { readReportDetails, reportDetailProblems } from '../domain/report-details.ts';
import { requestDigest } from '../domain/request-digest.ts';
import { openStatuses } from '../domain/signal-status.ts';
import { descriptionProblems, pointProblems, type Problem } from '../domain/submission-rules.ts';
import { isUuid } from '../domain/uuid.ts';
import type { Signal } from '../entities/signal.entity.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { canHandle, type StaffActor } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { useKey, wasDone } from '../writes/keyed-act.ts';
import { hideWhatCame } from '../writes/hide-what-came.ts';
import { writeCorrections } from '../writes/write-corrections.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface CorrectSignalProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** the version the change is based on */
  readonly version: number;
  /** UUID made on the device: the same key is the same correction, however often it is sent */
  readonly clientKey: string;
  /** the report as it is to be; what is as it was is no correction */
  readonly report: CorrectableReport;
}

export type CorrectSignalOutcome =
  | { readonly kind: 'corrected'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'stale' }
  /** its work is over */
  | { readonly kind: 'closed' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Corrects text and place of an open report. What was there before stays readable in the history; what the records
 * system has stays as it was sent.
 */
export async function correctSignal(
  { database, directory }: Needs<'database' | 'directory'>,
  { actor, signalId, version, clientKey, report }: CorrectSignalProps,
): Promise<CorrectSignalOutcome> {
  const menus = await directory.menus();
  const wanted = tidied(report);
  const problems: readonly Problem[] = [
    ...(isUuid(clientKey) ? [] : [unusableClientKey]),
    ...descriptionProblems(wanted.description),
    ...reportDetailProblems({ ...placeTextsOf(wanted), locationAccuracy: null }),
    ...pointProblems(wanted.location, menus.territory),
  ];
  return unlessRefused(
    database.transaction(async (tx): Promise<CorrectSignalOutcome> => {
      const signal = await signalToChange(tx, signalId, (signal) => canHandle(actor, signal));
      if (!signal) {
        return { kind: 'notFound' };
      }
      const isUnknown =
        wanted.settlement !== signal.settlementCode && menus.settlements.get(wanted.settlement)?.archivedAt !== null;
      const wrong = isUnknown
        ? [...problems, { path: 'settlement', message: textOf('settlementNotFromList') }]
        : problems;
      if (wrong.length > 0) {
        return { kind: 'invalid', problems: wrong };
      }
      const act = {
        actorId: actor.id,
        clientKey,
        signalId: signal.id,
        digest: requestDigest({ act: 'correction', ...wanted }),
      };
      if (await wasDone(tx, act)) {
        return { kind: 'corrected', signalId: signal.id };
      }
      if (signal.version !== version) {
        return { kind: 'stale' };
      }
      if (!openStatuses.includes(signal.status)) {
        return { kind: 'closed' };
      }
      const corrections = correctionsBetween(presentReport(signal), wanted);
      if (corrections.length === 0) {
        return { kind: 'corrected', signalId: signal.id };
      }
      await useKey(tx, act);
      const presentText = signal.description;
      write(
        signal,
        wanted,
        corrections.some(({ field }) => field === 'location'),
      );
      await tx.flush();
      await writeCorrections(tx, { signalId: signal.id, staffId: actor.id, corrections });
      await hideWhatCame(tx, signal, presentText, actor.id);
      return { kind: 'corrected', signalId: signal.id };
    }),
  );
}

function tidied(report: CorrectableReport): CorrectableReport {
  const { description, settlement, location } = report;
  return {
    description: withoutDirectionMarks(description).trim(),
    settlement,
    ...placeTextsOf(readReportDetails(report, location !== null)),
    location,
  };
}

function presentReport(signal: Signal): CorrectableReport {
  const { description, settlementCode, lat, lon, address = null, entrance = null, approach = null } = signal;
  return {
    description,
    settlement: settlementCode,
    ...placeTextsOf({ address, entrance, approach }),
    location: lat == null || lon == null ? null : { lat, lon },
  };
}

/** @param isMoved Whether the point is another one: what the device said about the former one is no longer true */
function write(signal: Signal, wanted: CorrectableReport, isMoved: boolean): void {
  signal.description = wanted.description;
  signal.settlementCode = wanted.settlement;
  Object.assign(signal, placeTextsOf(wanted));
  if (isMoved) {
    signal.lat = wanted.location?.lat ?? null;
    signal.lon = wanted.location?.lon ?? null;
    signal.locationAccuracy = null;
  }
  signal.version += 1;
}
