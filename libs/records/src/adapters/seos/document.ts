import type { OutgoingDocument } from '../../domain/records-system.ts';
import type { SeosDocument } from './message.ts';

/** Our document in the terms of the exchange. */
export function documentToSeos(document: OutgoingDocument): SeosDocument {
  const { correspondent, details, parent } = document;
  return {
    id: { documentGuid: document.documentGuid, number: { form: 'number', ...document.senderNumber } },
    parentId: parent && {
      documentGuid: parent.documentGuid,
      number: { form: 'number', number: parent.number, date: parent.date },
    },
    kind: document.kind,
    about: document.about,
    comment: document.text,
    closeBy: document.answerDueOn,
    correspondents: [
      {
        name: correspondent.name,
        city: correspondent.settlement,
        address: correspondent.address,
        email: correspondent.email,
        phone: correspondent.phone,
      },
    ],
    attachments: document.attachments.map(({ fileName, mimeType, content }) => ({
      fileName,
      mimeType,
      bodyBase64: Buffer.from(content).toString('base64'),
    })),
    details: {
      Reference: details.reference,
      Category: details.category,
      Ekatte: details.settlement,
      ...(details.latitude !== undefined &&
        details.longitude !== undefined && {
          Latitude: String(details.latitude),
          Longitude: String(details.longitude),
        }),
    },
  };
}
