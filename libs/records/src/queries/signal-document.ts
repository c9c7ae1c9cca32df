import { dayOf } from '@ns/municipality';
import { type Attachment, type OutgoingDocument } from '../domain/records-system.ts';
import { signalPaper } from '../paper/signal-paper.ts';
import { type DocumentMaterial } from './document-of-registration.ts';
import { paperContent } from './paper-content.ts';

/** The incoming document: the signal on paper, with its photos beside it. */
export async function signalDocument(material: DocumentMaterial, documentGuid: string): Promise<OutgoingDocument> {
  const { em, signal, category, settlement, correspondent, facts } = material;
  const photos = await material.photosOf(em, signal.id);
  const paper = await signalPaper(paperContent(material, photos));
  const attachments: Attachment[] = [
    { fileName: `сигнал-${signal.reference}.pdf`, mimeType: 'application/pdf', content: paper },
    ...photos.map(({ full }, index) => ({
      fileName: `снимка-${index + 1}.jpg`,
      mimeType: 'image/jpeg',
      content: full,
    })),
  ];
  return {
    documentGuid,
    direction: 'INCOMING',
    senderNumber: { number: signal.reference, date: dayOf(signal.createdAt) },
    kind: material.documentKind,
    about: `${category}, ${settlement}`,
    text: [signal.address, signal.description].filter((part) => part !== null).join('\n\n'),
    answerDueOn: signal.statutoryDueOn,
    correspondent,
    attachments,
    facts,
  };
}
