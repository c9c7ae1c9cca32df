import { dayOf } from '@ns/municipality';
import { placeLine } from '@ns/signals';
import type { Attachment, OutgoingDocument } from '../domain/records-system.ts';
import { signalPdf } from '../pdf/signal-pdf.ts';
import type { DocumentIdentity, DocumentMaterial } from './document-material.ts';
import { pdfContent } from './pdf-content.ts';

/** The incoming document: the signal as a PDF, with its photos attached. */
export async function signalDocument(
  material: DocumentMaterial,
  { documentGuid, senderNumber }: DocumentIdentity,
): Promise<OutgoingDocument> {
  const { em, signal, category, settlement, correspondent, details } = material;
  const photos = await material.photosOf(em, signal.id);
  const pdf = await signalPdf(pdfContent(material, photos));
  const attachments: Attachment[] = [
    { fileName: `сигнал-${signal.reference}.pdf`, mimeType: 'application/pdf', content: pdf },
    ...photos.map(({ full }, index) => ({
      fileName: `снимка-${index + 1}.jpg`,
      mimeType: 'image/jpeg',
      content: full,
    })),
  ];
  return {
    documentGuid,
    direction: 'INCOMING',
    senderNumber: { number: senderNumber, date: dayOf(signal.createdAt) },
    kind: material.documentKind,
    about: `${category}, ${settlement}`,
    text: [placeLine(signal), signal.description].filter((part) => part !== null).join('\n\n'),
    answerDueOn: signal.statutoryDueOn,
    correspondent,
    attachments,
    details,
  };
}
