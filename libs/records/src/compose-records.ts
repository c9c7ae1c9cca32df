import type { RecordsConfig } from './config/records.config.ts';
import { forgetDeletedAccounts } from '@ns/identity';
import type { PhotoStore } from '@ns/media';
import type { MunicipalityDirectory } from '@ns/municipality';
import {
  alwaysOpen,
  type Database,
  defaultBreakerPolicy,
  type DerivedKeys,
  type Gate,
  handleJob,
  type JobHandler,
  type Logger,
  type MetricsRegistry,
  type NotePlace,
  onTopic,
  type OutboxHandler,
  type ResolverInstance,
  type ScheduledTask,
} from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { answerPush, type AnswerPush } from './commands/answer-push.ts';
import { beginDecision, beginRegistration } from './writes/begin-registration.ts';
import type { RegistrationAttempt } from './writes/registration-attempt.ts';
import { forgetInRecords } from './writes/forget.ts';
import { recordsGate } from './gate/records-gate.ts';
import { reconcile } from './commands/reconcile.ts';
import { refreshParticipants } from './commands/refresh-participants.ts';
import { registerDocument } from './commands/register-document.ts';
import { documentOf } from './domain/document-of-event.ts';
import type { RecordsSystem } from './domain/records-system.ts';
import { defaultPolicy, type RegistrationPolicy } from './domain/registration.ts';
import { CorrectionResolver } from './graphql/correction.resolver.ts';
import { LostDocumentResolver } from './graphql/lost-document.resolver.ts';
import { ParticipantsResolver } from './graphql/participants.resolver.ts';
import { ReconciliationResolver } from './graphql/reconciliation.resolver.ts';
import { RegistrationChangeResolver } from './graphql/registration-change.resolver.ts';
import { RegistrationResolver, SignalRegistrationResolver } from './graphql/registration.resolver.ts';
import { SignalPdfResolver } from './graphql/pdf.resolver.ts';
import { StuckRegistrationResolver } from './graphql/stuck.resolver.ts';
import type { PdfRoutesNeeds } from './http/pdf-routes.ts';
import { dueRegistrations } from './jobs/due-registrations.ts';
import { nightlyReconciliation } from './jobs/nightly-reconciliation.ts';
import { dueParticipants, participantsJob } from './jobs/participants.job.ts';
import { reconcileJob, requestReconciliation } from './jobs/reconcile.job.ts';
import { registerJob, requestRegistration } from './jobs/register.job.ts';
import { DocumentJournal } from './journal/document-journal.ts';
import type { Needs } from './needs/records-needs.ts';
import { forgetNotes } from './journal/forget-notes.ts';
import { lossWords } from './journal/lost-documents.ts';
import { journalCondition } from './journal/journal-condition.ts';
import { certificateTerms, type CertificateTerms } from './key-material/certificate-terms.ts';
import { requireUsableKeys } from './key-material/require-usable-keys.ts';
import { ExchangeCounter, registerRecordsGauges } from './observability/records-metrics.ts';
import { PdfLinks } from './pdf/pdf-links.ts';
import type { DocumentNeeds } from './queries/document-material.ts';
import { documentOfRegistration } from './queries/document-of-registration.ts';
import { photosOfReport, photosOfSignal, type PhotoSource } from './queries/photos-of-signal.ts';
import { staffPdfOf } from './queries/staff-pdf.ts';
import { endingCertificates, type EndingCertificates } from './queries/ending-certificates.ts';
import {
  certificateDegradations,
  certificateWarnings,
  degradations,
  recordsCondition,
  recordsLine,
} from './queries/records-condition.ts';
import { registerDegradations } from './queries/participant-register.ts';
import {
  participantRegisterOf,
  type PushReading,
  pushReadingOf,
  recordsSystemOf,
  type UsedRegister,
} from './records-system-of.ts';

export interface RecordsCommonNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly config: RecordsConfig;
  readonly logger: Logger;
  readonly policy?: RegistrationPolicy;
  /** registry of the metrics; left out where nothing collects them */
  readonly metrics?: MetricsRegistry;
}

/** What PDFs need beyond the registration. */
interface PdfNeeds {
  readonly photos: PhotoStore;
}

export interface RecordsApiNeeds extends RecordsCommonNeeds, PdfNeeds {
  readonly keys: DerivedKeys;
  /** without a slash at the end */
  readonly publicUrl: string;
  /** the program that reads pushed messages in a thread of its own: the built `adapters/seos/push-thread.ts` */
  readonly pushThread: URL;
}

export interface RecordsWorkNeeds extends RecordsCommonNeeds, PdfNeeds {
  /** where is noted what a restored database must not have forgotten */
  readonly notes: NotePlace;
  /** stands in for the configured records system in tests */
  readonly system?: RecordsSystem;
}

/** What the api takes from this slice. */
export interface RecordsApi {
  readonly resolvers: readonly ResolverInstance[];
  /** for `POST /seos`; undefined when the records system pushes nothing */
  readonly answerPush: AnswerPush | undefined;
  /** Ends the thread that reads pushes. */
  stop(): Promise<void>;
  /** what the routes of PDFs need: `await app.register(pdfRoutes, api.pdf)` */
  readonly pdf: PdfRoutesNeeds;
  /** what is not as it should be, in words, for `/health/ready` */
  readonly degraded: Degraded;
  /** what a restore has lost and nobody has seen to, in words */
  readonly losses: Degraded;
  readonly certificates: CertificateHealth;
}

/** What the worker takes from this slice. */
export interface RecordsWork {
  readonly outboxHandlers: readonly OutboxHandler[];
  readonly jobHandlers: readonly JobHandler[];
  readonly tasks: readonly ScheduledTask[];
  /** whether the records system answers, and since when */
  readonly outage: typeof recordsLine;
  /** certificates about which the operator is owed a notice */
  readonly endingCertificates: EndingCertificates;
  /** what is not as it should be, in words, for `/health/ready` */
  readonly degraded: Degraded;
  /** what a restore has lost and nobody has seen to, in words */
  readonly losses: Degraded;
  readonly certificates: CertificateHealth;
}

/** What `/health/ready` says of certificates. */
export interface CertificateHealth {
  /** those that have ended or cannot be used */
  readonly degraded: Degraded;
  /** those that end soon */
  readonly warnings: Degraded;
}

/** Warnings in words; empty when there are none. */
export type Degraded = () => Promise<readonly string[]>;

/** Jobs of this slice, for the catalogue that is checked at start. */
export const recordsJobs = [registerJob, reconcileJob, participantsJob] as const;

/** Puts the slice together for the api. */
export async function composeRecordsApi(needs: RecordsApiNeeds): Promise<RecordsApi> {
  const { database, directory, config, logger, policy = defaultPolicy } = needs;
  const certificates = await usableKeys(config, logger);
  const pushes = await pushReadingOf(config, database, needs.pushThread);
  const register = await participantRegisterOf(config);
  const links = new PdfLinks(needs.keys, needs.publicUrl);
  return {
    resolvers: [
      new RegistrationResolver({ database }, directory),
      new SignalRegistrationResolver(),
      new RegistrationChangeResolver({ database }),
      new CorrectionResolver({ database }),
      new StuckRegistrationResolver({ database, register: config.index }, certificates),
      new ReconciliationResolver(),
      new LostDocumentResolver({ database }),
      new ParticipantsResolver({ database }, register?.inUse),
      new SignalPdfResolver(links),
    ],
    answerPush: pushes && answersOf({ database, policy, logger }, pushes),
    stop: async () => pushes?.stop(),
    pdf: { links, pdfOf: staffPdfOf(documentNeedsOf(needs, photosOfSignal(needs.photos, logger))), logger },
    degraded: degradedBy(database, registerHealth(database, register)),
    losses: () => lossWords(database.fork()),
    certificates: certificateHealth(certificates),
  };
}

function answersOf(needs: Needs<'database' | 'logger' | 'policy'>, pushes: PushReading): AnswerPush {
  const { receive: receiver, otherCertificateSeen } = pushes;
  return (rawBody) => answerPush({ ...needs, receiver, otherCertificateSeen }, { rawBody });
}

function documentNeedsOf(
  { database, directory, config }: RecordsCommonNeeds & PdfNeeds,
  photosOf: PhotoSource,
): DocumentNeeds {
  return {
    database,
    directory,
    photosOf,
    documentKind: config.documentKind,
    decisionKind: config.decisionKind,
  };
}

/** Puts the slice together for the worker. */
export async function composeRecordsWork(needs: RecordsWorkNeeds): Promise<RecordsWork> {
  const { database, config, logger, policy = defaultPolicy, metrics } = needs;
  const certificates = await usableKeys(config, logger);
  const system = needs.system ?? (await recordsSystemOf(config, database));
  const documentOf = documentOfRegistration(documentNeedsOf(needs, photosOfReport(needs.photos, logger)));
  const gate = gateBefore(config, database, logger);
  const journal = new DocumentJournal(needs.notes, logger);
  const register = await participantRegisterOf(config);
  const counter = new ExchangeCounter(metrics);
  if (metrics) {
    registerRecordsGauges(metrics, database, certificates);
  }
  const commands = {
    database,
    system,
    gate,
    documentOf,
    journal,
    policy,
    logger,
    random: Math.random,
    monotonic: () => performance.now(),
    exchanged: (attempt: RegistrationAttempt) => counter.count(attempt),
  };
  return {
    outboxHandlers: [beginOnEvent(config.index), forgetDeletedAccounts('records', forgetInRecords)],
    jobHandlers: [
      handleJob(registerJob, async ({ registrationId }) => {
        await registerDocument(commands, { registrationId });
        return [];
      }),
      handleJob(reconcileJob, async ({ reconciliationId }) =>
        (await reconcile(commands, { reconciliationId })) ? [requestReconciliation(reconciliationId, Date.now())] : [],
      ),
      handleJob(participantsJob, async () => {
        if (register) {
          const { source: participants, inUse } = register;
          await refreshParticipants({ database, participants, peerGuid: inUse.peerGuid, logger });
        }
        return [];
      }),
    ],
    tasks: [
      dueRegistrations(database, gate),
      nightlyReconciliation(database),
      forgetNotes(journal),
      ...(register ? [dueParticipants(database, register.inUse.url)] : []),
    ],
    outage: recordsLine,
    endingCertificates: endingCertificates(certificates),
    degraded: degradedBy(database, journalCondition(database, journal), registerHealth(database, register)),
    losses: () => lossWords(database.fork()),
    certificates: certificateHealth(certificates),
  };
}

/** Ends the start when the keys are of no use, and says which certificates have not long to go. */
async function usableKeys(config: RecordsConfig, logger: Logger): Promise<CertificateTerms> {
  await requireUsableKeys(config);
  const certificates = await certificateTerms(config);
  const terms = await certificates();
  for (const words of [...certificateDegradations(terms), ...certificateWarnings(terms)]) {
    logger.warn(words);
  }
  return certificates;
}

function degradedBy(database: Database, ...more: readonly Degraded[]): Degraded {
  return async () => [
    ...(await Promise.all(more.map((each) => each()))).flat(),
    ...degradations(await recordsCondition(database.fork())),
  ];
}

function registerHealth(database: Database, register: UsedRegister | undefined): Degraded {
  return async () => (register ? registerDegradations(database.fork(), register.inUse) : []);
}

function certificateHealth(certificates: CertificateTerms): CertificateHealth {
  return {
    degraded: async () => certificateDegradations(await certificates()),
    warnings: async () => certificateWarnings(await certificates()),
  };
}

/** The one breaker of a records system that is asked over the network. */
function gateBefore({ url }: RecordsConfig, database: Database, logger: Logger): Gate {
  if (url === undefined) {
    return alwaysOpen;
  }
  return recordsGate({ database, endpoint: url, policy: defaultBreakerPolicy, logger, random: Math.random });
}

/**
 * A signal that has come in, and each decision on it, gets its registration in the transaction that carries the event.
 */
function beginOnEvent(register: string): OutboxHandler {
  return onTopic(signalEventTopic, 'records', async (tx, { signalId, eventId, type }) => {
    const begin = {
      INCOMING: async () => beginRegistration(tx, signalId, register),
      // Outgoing documents may be counted apart from incoming ones, so their numbers are compared among themselves.
      OUTGOING: async () => beginDecision(tx, { signalId, eventId, register: `${register} (изходящи)` }),
      NONE: async () => undefined,
    };
    const registrationId = await begin[documentOf[type]]();
    return registrationId === undefined ? [] : [requestRegistration(registrationId, 0)];
  });
}
