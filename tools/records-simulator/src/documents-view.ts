import type { StoredDocument } from './document-store.ts';

/** One document as `GET /api/documents` shows it. */
export interface DocumentView {
  readonly documentGuid: string;
  readonly profile: 'seos' | 'rest';
  readonly state: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly reference: string;
  readonly senderNumber: string | null;
  readonly senderDate: string | null;
  readonly direction: 'incoming' | 'outgoing';
  readonly category: string | null;
  readonly location: string | null;
  readonly dueDate: string | null;
  readonly parentGuid: string | null;
  readonly rejection: string | null;
  /** Documents under this GUID; anything but 1 is a doubled registration. */
  readonly copies: number;
  /** How often a registration was asked for. */
  readonly received: number;
  readonly attachments: StoredDocument['attachments'];
}

/** One entry per document GUID, in order of arrival. */
export function viewDocuments(documents: readonly StoredDocument[]): DocumentView[] {
  return [...Map.groupBy(documents, ({ documentGuid }) => documentGuid).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          view(
            first,
            1 + others.length,
            others.reduce((sum, { received }) => sum + received, first.received),
          ),
        ],
  );
}

function view(document: StoredDocument, copies: number, received: number): DocumentView {
  const { documentGuid, profile, state, kind, subject, reference, direction, attachments } = document;
  return {
    documentGuid,
    profile,
    state,
    number: document.number ?? null,
    date: document.date ?? null,
    kind,
    subject,
    reference,
    direction,
    senderNumber: document.senderNumber ?? null,
    senderDate: document.senderDate ?? null,
    category: document.category ?? null,
    location: document.location ?? null,
    dueDate: document.dueDate ?? null,
    parentGuid: document.parentGuid ?? null,
    rejection: document.rejection ?? null,
    copies,
    received,
    attachments,
  };
}
