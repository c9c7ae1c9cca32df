import type { DocumentDirection, OutgoingDocument } from '../../domain/records-system.ts';

/** The body of `POST {base}/signals`; days are `YYYY-MM-DD`. */
export interface VendorForm {
  /** GUID of the document, by which it is looked up */
  readonly externalRef: string;
  readonly direction: 'incoming' | 'outgoing';
  /** kind of document in the receiver's terms */
  readonly kind: string;
  /** our number of the document, which no other document has, and its day */
  readonly senderNumber: string;
  readonly senderDate: string;
  /** of a decision: the signal that it answers, with the number in force */
  readonly parent?: { readonly externalRef: string; readonly rnDoc: string; readonly date: string };
  readonly subject: string;
  readonly text: string;
  readonly sender: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  /** code of the settlement */
  readonly ekatte: string;
  /** code of the category */
  readonly category: string;
  /** WGS 84 */
  readonly location?: { readonly lat: number; readonly lon: number };
  /** by when the law wants an answer */
  readonly dueDate?: string;
  readonly files: readonly { readonly name: string; readonly mimeType: string; readonly content: string }[];
}

const directions: Readonly<Record<DocumentDirection, VendorForm['direction']>> = {
  INCOMING: 'incoming',
  OUTGOING: 'outgoing',
};

/** Our document in the terms of the vendor's service. */
export function vendorForm(document: OutgoingDocument): VendorForm {
  const { correspondent, details, parent, senderNumber, answerDueOn } = document;
  const { address, email, phone } = correspondent;
  return {
    externalRef: document.documentGuid,
    direction: directions[document.direction],
    kind: document.kind,
    senderNumber: senderNumber.number,
    senderDate: senderNumber.date,
    ...(parent && { parent: { externalRef: parent.documentGuid, rnDoc: parent.number, date: parent.date } }),
    subject: document.about,
    text: document.text,
    sender: correspondent.name,
    ...(address !== undefined && { address }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ekatte: details.settlement,
    category: details.category,
    ...(details.latitude !== undefined &&
      details.longitude !== undefined && { location: { lat: details.latitude, lon: details.longitude } }),
    ...(answerDueOn !== undefined && { dueDate: answerDueOn }),
    files: document.attachments.map(({ fileName, mimeType, content }) => ({
      name: fileName,
      mimeType,
      content: Buffer.from(content).toString('base64'),
    })),
  };
}
