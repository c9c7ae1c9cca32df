import type { Menus, MunicipalityDirectory } from '@ns/municipality';
import type { Database, EntityManager, RowOf } from '@ns/platform';
import type { SignalRow } from '@ns/signals';
import type { Correspondent, OutgoingDocument, DocumentDetails } from '../domain/records-system.ts';
import type { RegistrationSchema } from '../entities/records.entities.ts';
import type { PhotoSource } from './photos-of-signal.ts';

/** Builds the document of a registration from the signal. */
export type DocumentSource = (
  registration: Pick<RowOf<typeof RegistrationSchema>, 'signalId' | 'documentGuid' | 'senderNumber' | 'eventId'>,
) => Promise<OutgoingDocument>;

/** What documents are made with. */
export interface DocumentNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly photosOf: PhotoSource;
  /** kinds of document in the records system's terms */
  readonly documentKind: string;
  readonly decisionKind: string;
}

/** What both kinds of document are made from. */
export interface DocumentMaterial extends Omit<DocumentNeeds, 'database' | 'directory'> {
  readonly em: EntityManager;
  readonly menus: Menus;
  readonly signal: SignalRow;
  readonly category: string;
  readonly settlement: string;
  readonly correspondent: Correspondent;
  /** the document under which the signal itself is registered */
  readonly incomingGuid: string;
  readonly details: DocumentDetails;
}

/** What a receiver recognises a document by. */
export interface DocumentIdentity {
  readonly documentGuid: string;
  readonly senderNumber: string;
}
