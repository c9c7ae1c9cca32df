export { type AnswerPush } from './commands/answer-push.ts';
export {
  composeRecordsApi,
  composeRecordsWork,
  type RecordsApi,
  type RecordsDeps,
  recordsJobs,
  type RecordsWork,
} from './compose-records.ts';
export {
  type Attachment,
  type OutgoingDocument,
  type RecordsSystem,
  type RegisterOutcome,
  type StatusOutcome,
  type UnknownCause,
} from './domain/records-system.ts';
export { documentGuidFor } from './domain/document-guid.ts';
export { defaultPolicy, type RegistrationPolicy, type RegistrationState } from './domain/registration.ts';
export { RegistrationResolver, SignalRegistrationResolver } from './graphql/registration.resolver.ts';
export { pdfRoutes } from './http/pdf-routes.ts';
export { recordsSchema } from './records.schema.ts';
export { type SignalPdf, signalPdf } from './pdf/signal-pdf.ts';
export { type CertificateTerm } from './domain/certificate-term.ts';
export { certificateTerms } from './key-material/certificate-terms.ts';
export { recordsPersonalData } from './queries/corrected-reporter.ts';
export { certificateText } from './queries/certificate-text.ts';
export { keyProblems } from './key-material/key-problems.ts';
export { type KeyProblem } from './key-material/key-texts.ts';
export { remoteRecordsSystem, recordsSystemOf, seosParties } from './records-system-of.ts';
export { type RecordsConfig, recordsConfig, type RecordsCredentials, type RecordsParty } from './records.config.ts';
