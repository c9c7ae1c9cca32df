/** The four message kinds of СЕОС as plain data. GUIDs are lower-case UUIDs without the braces of the wire form. */
export interface SeosMessage {
  readonly header: MessageHeader;
  readonly body: MessageBody;
}

export interface MessageHeader {
  readonly messageGuid: string;
  /** ISO 8601 date and time. */
  readonly sentAt: string;
  readonly sender: Party;
  readonly recipient: Party;
}

/** An administration taking part in the exchange. */
export interface Party {
  /** ЕИК or БУЛСТАТ. */
  readonly identifier: string;
  readonly name: string;
  readonly guid: string;
}

export type MessageBody = RegistrationRequest | StatusRequest | StatusResponse | ErrorMessage;

export interface RegistrationRequest {
  readonly type: 'registrationRequest';
  readonly document: SeosDocument;
  /** Required by the schema, may be empty. */
  readonly comment: string;
}

export interface StatusRequest {
  readonly type: 'statusRequest';
  readonly documentId: DocumentId;
}

export interface StatusResponse {
  readonly type: 'statusResponse';
  readonly documentId: DocumentId;
  readonly status: DocumentStatus;
  readonly rejectionReason?: string | undefined;
  /** Calendar day. */
  readonly expectedCloseOn?: string | undefined;
}

export interface ErrorMessage {
  readonly type: 'error';
  /** The offending message, when the sender of the error could read it. */
  readonly messageGuid?: string | undefined;
  readonly errorType: ErrorType;
  readonly description: string;
}

export const errorTypes = ['ERR_INTERNAL', 'ERR_EXTERNAL'] as const;
export type ErrorType = (typeof errorTypes)[number];

export const documentStatuses = [
  'DS_WAIT_REGISTRATION',
  'DS_REGISTERED',
  'DS_STOPPED',
  'DS_CLOSED',
  'DS_REJECTED',
  'DS_NOT_FOUND',
  'DS_ALREADY_RECEIVED',
] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

export interface DocumentId {
  readonly documentGuid: string;
  readonly number?: RegisterNumber | undefined;
}

/** A number in one of the two forms that real systems use; days are `YYYY-MM-DD`. */
export type RegisterNumber = PlainNumber | UriNumber;

export interface PlainNumber {
  readonly form: 'number';
  readonly number: string;
  readonly date?: string | undefined;
}

export interface UriNumber {
  readonly form: 'uri';
  readonly registerIndex?: string | undefined;
  readonly sequenceNumber?: string | undefined;
  readonly date?: string | undefined;
}

export interface SeosDocument {
  readonly id: DocumentId;
  readonly parentId?: DocumentId | undefined;
  readonly kind: string;
  readonly correspondents: readonly SeosCorrespondent[];
  readonly attachments: readonly SeosAttachment[];
  readonly about?: string | undefined;
  readonly comment?: string | undefined;
  /** Name and value pairs written into DocAddData in our own namespace. */
  readonly details: Readonly<Record<string, string>>;
  /** Calendar day. */
  readonly closeBy?: string | undefined;
}

export interface SeosCorrespondent {
  readonly name: string;
  readonly city: string;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export interface SeosAttachment {
  readonly fileName: string;
  readonly mimeType: string;
  readonly bodyBase64: string;
}
