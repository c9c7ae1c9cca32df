import { dayOf } from '@ns/municipality';
import { lastEventBefore, placeLine, signalEventOf, statusLabel, stepData } from '@ns/signals';
import type { OutgoingDocument } from '../domain/records-system.ts';
import { bulgarianDay } from '../pdf/bulgarian-values.ts';
import { decisionPdf } from '../pdf/decision-pdf.ts';
import type { DocumentIdentity, DocumentMaterial } from './document-material.ts';
import { defaultLanguage, defaultTag, inLanguage } from '@ns/platform';

/**
 * The outgoing document: the municipality's decision, in the file of the signal. @throws Error while the signal has no
 * incoming number
 */
export async function decisionDocument(
  material: DocumentMaterial,
  { documentGuid, senderNumber }: DocumentIdentity,
  eventId: string,
): Promise<OutgoingDocument> {
  const { em, menus, signal, category, settlement, correspondent, details } = material;
  const event = await signalEventOf(em, eventId);
  if (event?.status == null) {
    throw new Error(`No decision ${eventId}.`);
  }
  if (signal.incomingNumber === null || signal.incomingDate === null) {
    throw new Error(`Signal ${signal.id} has no incoming number yet.`);
  }
  const incoming = { number: signal.incomingNumber, date: signal.incomingDate };
  // Closing often adds no words of its own: what was done then stands in the step before.
  const words =
    event.message ??
    (event.type === 'closed' ? (await lastEventBefore(em, event, 'resolved'))?.message : undefined) ??
    null;
  const bodyCode = stepData(event)?.externalBody;
  const pdf = await decisionPdf({
    municipality: menus.municipality.name[defaultTag],
    reference: signal.reference,
    // A decision that was first sent without a number of its own stays the same, byte for byte.
    number: senderNumber === signal.reference ? null : senderNumber,
    decision: inLanguage(defaultLanguage, statusLabel(event.status)),
    decidedAt: event.at,
    incoming,
    receivedAt: signal.createdAt,
    reporter: correspondent.name,
    category,
    place: [settlement, placeLine(signal)].filter((part) => part !== null).join(', '),
    externalBody: bodyCode === undefined ? null : (menus.externalBodies.get(bodyCode)?.name[defaultTag] ?? bodyCode),
    text: words,
  });
  return {
    documentGuid,
    direction: 'OUTGOING',
    senderNumber: { number: senderNumber, date: dayOf(event.at) },
    parent: { documentGuid: material.incomingGuid, ...incoming },
    kind: material.decisionKind,
    about: `Отговор по вх. № ${incoming.number} от ${bulgarianDay(incoming.date)}: ${category}, ${settlement}`,
    text: [inLanguage(defaultLanguage, statusLabel(event.status)), words].filter((part) => part !== null).join('\n\n'),
    correspondent,
    attachments: [{ fileName: `отговор-${signal.reference}.pdf`, mimeType: 'application/pdf', content: pdf }],
    details,
  };
}
