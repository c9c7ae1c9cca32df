import { defaultTag, mustExist } from '@ns/platform';
import { reporterOnRecord, signalRowById } from '@ns/signals';
import type { Correspondent } from '../domain/records-system.ts';
import type { CorrectedReporter } from '../domain/correction.ts';
import { documentGuidFor } from '../domain/document-guid.ts';
import { correctedReporter } from './corrected-reporter.ts';
import { decisionDocument } from './decision-document.ts';
import type { DocumentNeeds, DocumentMaterial, DocumentSource } from './document-material.ts';
import { registrationsOf } from './registration-view.ts';
import { signalDocument } from './signal-document.ts';

/** Builds the document that goes to the records system; always in Bulgarian, the language of the register. */
export function documentOfRegistration(needs: DocumentNeeds): DocumentSource {
  return async ({ signalId, documentGuid, senderNumber, eventId }) => {
    const material = mustExist(await materialOf(needs, signalId), `No signal ${signalId}.`);
    const identity = { documentGuid, senderNumber: senderNumber ?? material.signal.reference };
    return eventId === null ? signalDocument(material, identity) : decisionDocument(material, identity, eventId);
  };
}

/** Reads what PDFs about a signal are made from; undefined when there is no such signal. */
export async function materialOf(
  { database, directory, ...terms }: DocumentNeeds,
  signalId: string,
): Promise<DocumentMaterial | undefined> {
  const em = database.fork();
  const signal = await signalRowById(em, signalId);
  if (signal === undefined) {
    return undefined;
  }
  const menus = await directory.menus();
  const settlement = menus.settlements.get(signal.settlementCode)?.name[defaultTag] ?? signal.settlementCode;
  return {
    ...terms,
    em,
    menus,
    signal,
    category: menus.categories.get(signal.categoryCode)?.name[defaultTag] ?? signal.categoryCode,
    settlement,
    correspondent: correspondentOf(
      (await correctedReporter(em, signalId)) ?? (await reporterOnRecord(em, signal)),
      settlement,
    ),
    incomingGuid:
      (await registrationsOf(em, [signalId]))[0]?.documentGuid ?? documentGuidFor(signalId, { direction: 'INCOMING' }),
    details: {
      reference: signal.reference,
      category: signal.categoryCode,
      settlement: signal.settlementCode,
      latitude: degrees(signal.lat),
      longitude: degrees(signal.lon),
    },
  };
}

/** Six decimals are ten centimetres; more are noise of the arithmetic. */
function degrees(value: number | null): number | undefined {
  return value === null ? undefined : Number(value.toFixed(6));
}

/** The profile may have been deleted between submission and registration: the case stays, without the person. */
function correspondentOf(reporter: CorrectedReporter | undefined, settlement: string): Correspondent {
  return {
    name: reporter?.name ?? 'Изтрит профил',
    settlement,
    email: reporter?.email ?? undefined,
    phone: reporter?.phone ?? undefined,
  };
}
