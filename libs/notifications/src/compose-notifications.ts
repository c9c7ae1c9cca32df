import type { NotificationsConfig } from './config/notifications.config.ts';
import {
  accountLinkRequestedTopic,
  accountNoticeTopic,
  forgetDeletedAccounts,
  registrationRequestedTopic,
  signInCodeRequestedTopic,
} from '@ns/identity';
import { type MediaConfig, PhotoLinks, photoStoreIn } from '@ns/media';
import type { MunicipalityConfig, MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import {
  type Database,
  defaultTag,
  type DerivedKeys,
  handleJob,
  type Job,
  type JobHandler,
  type Logger,
  type MetricsRegistry,
  onTopic,
  urgently,
  type OutboxHandler,
  type ProcessConfig,
  type ResolverInstance,
  type ScheduledTask,
  type Language,
  wordsIn,
} from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { AccountMailWriter } from './accept/account-mail-writer.ts';
import { forgetInNotifications } from './accept/forget.ts';
import { MailAccountRequest } from './accept/mail-account-request.ts';
import { MailSignalEvent } from './accept/mail-signal-event.ts';
import { SignalMails } from './accept/signal-mails.ts';
import { digestTask } from './digest/daily-digest.ts';
import { monthlyMailsTask, type MonthlyReportSource } from './figures/monthly-mails.ts';
import { DeliveryMailResolver } from './graphql/delivery-mail.resolver.ts';
import { DeliveryFieldsResolver } from './graphql/delivery-fields.resolver.ts';
import { DeliveryResolver } from './graphql/delivery.resolver.ts';
import { MailSampleResolver } from './graphql/mail-sample.resolver.ts';
import { MailPreferencesResolver } from './graphql/mail-preferences.resolver.ts';
import { PushResolver } from './graphql/push.resolver.ts';
import { SignalDeliveriesResolver } from './graphql/signal-deliveries.resolver.ts';
import { StuckMailResolver } from './graphql/stuck-mail.resolver.ts';
import { TransitionMailsResolver } from './graphql/transition-mails.resolver.ts';
import type { MailRoutesNeeds } from './http/mail-routes.ts';
import { forgetTask, sweepTask } from './jobs/mail-tasks.ts';
import { SendDelivery, type SendDeliveryNeeds } from './jobs/send-delivery.ts';
import { Sender } from './jobs/sender.ts';
import { sendJobs } from './ledger/send-jobs.ts';
import { deliveryLanes, type MailLane } from './domain/delivery.ts';
import { DeliveryLedger } from './ledger/delivery-ledger.ts';
import { DeliveryOpener } from './ledger/open-delivery.ts';
import { requestDelivery } from './ledger/send-request.ts';
import { deliveryDueTopic } from './topics/notifications.topics.ts';
import { AttemptCounter, registerMailGauges } from './observability/mail-metrics.ts';
import { type OperatorMailsNeeds, operatorMailsTask } from './operator/operator-mails.ts';
import { type OutageSource, outageMailsTask } from './operator/outage-mails.ts';
import { LetterAnswers } from './outside/letter-answers.ts';
import { OutsideMails } from './outside/outside-mails.ts';
import { type WeeklyFiguresSource, weeklyMailsTask } from './figures/weekly-mails.ts';
import { weeklyNewsTask, type WeeklyNewsSource } from './news/weekly-news.ts';
import { StopFollowingLinks } from './preferences/stop-following-links.ts';
import { UnsubscribeLinks } from './preferences/unsubscribe-links.ts';
import { offeredServices, pushSendersOf } from './push/compose-push.ts';
import { vapidKeysOf } from './push/vapid-keys.ts';
import { readDkimKey } from './smtp/dkim-key.ts';
import { type MailSender, readMailSender, underName } from './smtp/mail-sender.ts';
import { encryptionFor, type Mailer, SmtpMailer } from './smtp/smtp-mailer.ts';
import type { MailSettings } from './templates/mail-settings.ts';

export interface NotificationsCommonNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly keys: DerivedKeys;
  readonly logger: Logger;
  readonly config: Pick<ProcessConfig, 'http' | 'installation'> &
    Pick<MediaConfig, 'files'> &
    NotificationsConfig &
    MunicipalityConfig;
  /** left out where nobody reads the figures */
  readonly metrics?: MetricsRegistry;
}

/** What the worker needs beyond the api: the calendar of working mornings, and a clock for tests. */
export interface NotificationsWorkerNeeds extends NotificationsCommonNeeds {
  readonly calendar: WorkingCalendar;
  readonly now?: () => Date;
  /** certificates about which the operator is owed a notice; none when left out */
  readonly endingCertificates?: OperatorMailsNeeds['endingCertificates'];
  /** saved reports to be mailed each month; none when left out */
  readonly monthlyReports?: MonthlyReportSource;
  readonly weeklyFigures?: WeeklyFiguresSource;
  readonly recordsOutage?: OutageSource;
  /** news of what citizens follow, to be mailed each week; none when left out */
  readonly weeklyNews?: WeeklyNewsSource;
}

/** What the api needs: also the calendar, by which a step is taken whose mails are shown. */
export interface NotificationsApiNeeds extends Omit<NotificationsCommonNeeds, 'metrics'> {
  readonly calendar: WorkingCalendar;
}

/** What the api takes from the slice. */
export interface NotificationsApi {
  /** mails to bodies outside, to be shown before they leave */
  readonly outside: OutsideMails;
  /** mails that answer letters */
  readonly answers: LetterAnswers;
  readonly resolvers: readonly ResolverInstance[];
  /** what the routes need: `await app.register(mailRoutes, api.routes)` */
  readonly routes: MailRoutesNeeds;
}

/** What the worker takes from the slice. */
export interface NotificationsWorker {
  readonly outboxHandlers: readonly OutboxHandler[];
  readonly jobs: readonly Pick<Job<object>, 'name' | 'queue'>[];
  readonly jobHandlers: readonly JobHandler[];
  readonly scheduledTasks: readonly ScheduledTask[];
  /** mails to bodies outside */
  readonly outside: OutsideMails;
  /** closes the connections to the mail server; call it when no job runs any more */
  close(): void;
}

/** Puts the slice together for the api. */
export function composeNotificationsApi(needs: NotificationsApiNeeds): NotificationsApi {
  const { database, directory, calendar, keys, logger, config } = needs;
  const photoLinks = new PhotoLinks(keys, config.http.publicUrl);
  const settings = settingsOf(config, directory);
  const opener = new DeliveryOpener(readMailSender(config.mail.from).domain);
  return {
    outside: new OutsideMails(opener, settings),
    answers: new LetterAnswers(opener, settings),
    resolvers: [
      new DeliveryResolver({ database }),
      new DeliveryFieldsResolver(),
      new StuckMailResolver({ database }, config.mail.smtpUrl !== undefined),
      new DeliveryMailResolver(photoLinks),
      new MailPreferencesResolver({ database }),
      new MailSampleResolver({
        database,
        directory,
        opener,
        place: {
          publicUrl: settings.publicUrl,
          photos: { before: null, after: null },
          municipality: (language) => settings.municipality(language),
        },
      }),
      new PushResolver({
        database,
        publicKey: config.push.enabled ? vapidKeysOf(keys, config.push.privateKey).publicKey : undefined,
        localServices: config.push.localServices,
        services: offeredServices(config.push),
      }),
      new SignalDeliveriesResolver(),
      new TransitionMailsResolver({ database, directory, calendar }, signalMailsOf(needs), photoLinks),
    ],
    routes: {
      database,
      unsubscribeLinks: new UnsubscribeLinks(keys, config.http.publicUrl),
      stopFollowingLinks: new StopFollowingLinks(keys, config.http.publicUrl),
      colour: () => directory.known()?.colour ?? 'teal',
      logger,
      bounceSecret: config.mail.bounceSecret,
    },
  };
}

/**
 * Puts the slice together for the worker.
 * @throws Error when MAIL_FROM holds no address, or the key of DKIM or of a push service cannot be used
 */
export function composeNotificationsWorker(needs: NotificationsWorkerNeeds): NotificationsWorker {
  const { database, directory, calendar, keys, logger, config, metrics, now = () => new Date() } = needs;
  const sender = underName(readMailSender(config.mail.from), () => directory.known()?.senderName);
  const settings = settingsOf(config, directory);
  const mailers = mailersOf(config.mail, sender);
  const push = pushSendersOf(keys, config);
  const ledger = new DeliveryLedger(database);
  const accountMails = new AccountMailWriter(keys, settings);
  const unsubscribeLinks = new UnsubscribeLinks(keys, settings.publicUrl);
  const signalTexts = signalMailsOf(needs);
  const writer = new Sender({
    database,
    keys,
    photos: photoStoreIn(config.files),
    accountMails,
    signalMails: signalTexts,
    mailers,
    sender,
    unsubscribeLinks,
    push,
    publicUrl: settings.publicUrl,
  });
  const sending: SendDeliveryNeeds = {
    database,
    ledger,
    send: (claimed, handover) => writer.send(claimed, handover),
    hasServer: mailers !== undefined,
    attempts: new AttemptCounter(metrics),
    logger,
  };
  const opener = new DeliveryOpener(sender.domain);
  const mailing = { database, directory, opener, settings, unsubscribeLinks, now };
  const { newsHours } = config.mail;
  if (metrics) {
    registerMailGauges(metrics, database);
  }
  return {
    outside: new OutsideMails(opener, settings),
    outboxHandlers: outboxHandlers(
      new MailSignalEvent(opener, signalTexts, {
        pushes: config.push.enabled,
        waitSeconds: config.mail.numberWaitSeconds,
      }),
      new MailAccountRequest(opener, accountMails),
    ),
    jobs: Object.values(sendJobs),
    jobHandlers: deliveryLanes.map((lane) => {
      const sendDelivery = new SendDelivery(lane, sending);
      return handleJob(sendJobs[lane], (payload) => sendDelivery.perform(payload));
    }),
    scheduledTasks: [
      sweepTask(database, ledger, mailers !== undefined),
      forgetTask(database),
      digestTask({ ...mailing, calendar, signalMails: signalTexts }),
      ...(needs.monthlyReports ? [monthlyMailsTask({ ...mailing, source: needs.monthlyReports })] : []),
      ...(needs.weeklyFigures ? [weeklyMailsTask({ ...mailing, source: needs.weeklyFigures, hours: newsHours })] : []),
      ...(needs.weeklyNews
        ? [weeklyNewsTask({ ...mailing, source: needs.weeklyNews, hours: newsHours, pushes: config.push.enabled })]
        : []),
      ...(needs.recordsOutage ? [outageMailsTask({ ...mailing, source: needs.recordsOutage })] : []),
      ...(config.operator
        ? [
            operatorMailsTask({
              ...mailing,
              logger,
              operator: config.operator,
              installation: config.installation,
              endingCertificates: needs.endingCertificates ?? (async () => Promise.resolve([])),
              hours: newsHours,
            }),
          ]
        : []),
    ],
    close: () => {
      Object.values(mailers ?? {}).forEach((mailer) => mailer.close());
      push?.close();
    },
  };
}

/**
 * A pool of connections for each lane: those of one never wait for an answer to another's mail.
 * @returns undefined without a mail server
 * @throws ConfigurationError when the key that signs mails cannot be used
 */
function mailersOf(
  { smtpUrl: url, allowPlainText, dkim: settings }: NotificationsConfig['mail'],
  sender: MailSender,
): Readonly<Record<MailLane, Mailer>> | undefined {
  const dkim = settings && readDkimKey(settings);
  if (url === undefined) {
    return undefined;
  }
  const encryption = encryptionFor(url, allowPlainText);
  const mailer = (lane: MailLane) =>
    new SmtpMailer({ url, sender, encryption, connections: sendJobs[lane].queue.concurrency, dkim });
  return { URGENT: mailer('URGENT'), MAIL: mailer('MAIL') };
}

function outboxHandlers(signalEvents: MailSignalEvent, accountMails: MailAccountRequest): readonly OutboxHandler[] {
  return [
    onTopic(signalEventTopic, 'mail', (tx, event) => signalEvents.accept(tx, event)),
    ...[
      onTopic(registrationRequestedTopic, 'mail', (tx, { registrationId }) =>
        accountMails.acceptRegistration(tx, registrationId),
      ),
      onTopic(signInCodeRequestedTopic, 'mail', (tx, { codeId }) => accountMails.acceptSignInCode(tx, codeId)),
      onTopic(accountLinkRequestedTopic, 'mail', (tx, { linkId }) => accountMails.acceptLink(tx, linkId)),
    ].map(urgently),
    onTopic(accountNoticeTopic, 'mail', (tx, { noticeId }) => accountMails.acceptNotice(tx, noticeId)),
    forgetDeletedAccounts('mail', forgetInNotifications),
    onTopic(deliveryDueTopic, 'mail', (tx, { deliveryId }) => requestDelivery(tx, deliveryId)),
  ];
}

/** The same writer for what is sent and for what is shown beforehand. */
function signalMailsOf({
  directory,
  keys,
  config,
}: Pick<NotificationsCommonNeeds, 'directory' | 'keys' | 'config'>): SignalMails {
  const settings = settingsOf(config, directory);
  return new SignalMails({
    directory,
    settings,
    photoLinks: new PhotoLinks(keys, settings.publicUrl),
    unsubscribeLinks: new UnsubscribeLinks(keys, settings.publicUrl),
    stopFollowingLinks: new StopFollowingLinks(keys, settings.publicUrl),
  });
}

function settingsOf(
  { http, municipality: configured }: NotificationsCommonNeeds['config'],
  directory: MunicipalityDirectory,
): MailSettings {
  return {
    publicUrl: http.publicUrl,
    get municipality() {
      const known = directory.known();
      const { phone = null, colour = 'teal', logoVersion = null, mailWords } = known ?? {};
      const names = known?.name ?? { [defaultTag]: '', ...configured.name };
      return (language: Language) => ({
        name: wordsIn(language, names),
        phone,
        colour,
        hasLogo: logoVersion !== null,
        words: Object.fromEntries(
          Object.entries(mailWords ?? {}).map(([kind, words]) => [kind, wordsIn(language, words)]),
        ),
      });
    },
  };
}
