export { type AnswerPush } from './commands/answer-push.ts';
export {
  composeRecordsApi,
  composeRecordsWork,
  type RecordsApi,
  recordsJobs,
  type RecordsWork,
} from './compose-records.ts';
export {
  neverHandedOver,
  type OutgoingDocument,
  type RecordsSystem,
  type SingleOutcome,
  type StatusOutcome,
  type UnknownCause,
} from './domain/records-system.ts';
export { type ParticipantDocument, type ParticipantDocuments, type Unlisted } from './domain/participant-documents.ts';
export { documentGuidFor } from './domain/document-guid.ts';
export { DocumentJournal } from './journal/document-journal.ts';
export { checkNothingLost, givenNumbers, type LostDocument, recordLostDocuments } from './journal/lost-documents.ts';
export { raiseRegister } from './journal/raise-register.ts';
export { pdfRoutes } from './http/pdf-routes.ts';
export { recordsSchema } from './records.schema.ts';
export { signalPdf } from './pdf/signal-pdf.ts';
export { type CertificateTerm } from './domain/certificate-term.ts';
export { certificateTerms } from './key-material/certificate-terms.ts';
export { recordsPersonalData } from './queries/corrected-reporter.ts';
export { forgetInRecords, signalsOnTheirWay } from './writes/forget.ts';
export { letterNumbersOf } from './writes/letter-number.ts';
export { certificateText } from './queries/certificate-text.ts';
export { keyProblems } from './key-material/key-problems.ts';
export { participantDocumentsOf } from './participant-documents-of.ts';
export { participantRegisterOf, remoteRecordsSystem, recordsSystemOf, seosParties } from './records-system-of.ts';
export { type RecordsConfig, recordsConfig, type RecordsCredentials } from './config/records.config.ts';
