import type { ApiConfig } from './config/api-config.ts';
import { type AreasApi, composeAreasApi } from '@ns/areas';
import { composeDeskApi, type DeskApi } from '@ns/desk';
import { composeIdentity, defaultLimits, type Identity } from '@ns/identity';
import { composeInsightsApi, type InsightsApi } from '@ns/insights';
import { composeLettersApi } from '@ns/letters';
import { composeMedia, type Media, notesOf } from '@ns/media';
import { composeMenusApi } from '@ns/menus';
import {
  bulgarianCalendar,
  CategorySuggester,
  CategorySuggestionResolver,
  MunicipalityDirectory,
  MunicipalityProfileResolver,
  MunicipalityResolver,
  presentLessons,
  readOtherMatters,
  readTraining,
} from '@ns/municipality';
import {
  composeNotificationsApi,
  mailsAsTheyAre,
  notificationsPersonalData,
  type NotificationsApi,
  wordedMails,
} from '@ns/notifications';
import {
  type Database,
  defaultLanguage,
  defaultTag,
  type EntityManager,
  inLanguage,
  type DerivedKeys,
  languageRow,
  type Logger,
  type ResolverInstance,
  type SecurityLog,
  technicalLanguage,
} from '@ns/platform';
import { composeRecordsApi, letterNumbersOf, type RecordsApi, recordsPersonalData } from '@ns/records';
import { composeReferralsApi, workSenderOf } from '@ns/referrals';
import { composeRetentionApi } from '@ns/retention';
import {
  composeSignalsApi,
  photoSenderOf,
  type PublicPagesNeeds,
  ReferenceMarks,
  type SignalsApi,
  signalsNumbered,
} from '@ns/signals';
import { lineOfStreet, linesAround, pathsOfPlaces, streetByCode, streetLabel, StreetsResolver } from '@ns/streets';

/** Built programs that the api runs in threads of its own. */
export interface ApiPrograms {
  readonly pushThread: URL;
}

/** The slices put together for one api process. */
export interface Api {
  readonly directory: MunicipalityDirectory;
  readonly suggester: CategorySuggester;
  readonly identity: Identity;
  readonly media: Media;
  readonly signals: SignalsApi;
  readonly records: RecordsApi;
  readonly notifications: NotificationsApi;
  readonly desk: DeskApi;
  /** what the public pages are made of, but for the portal's built page */
  readonly publicPages: Omit<PublicPagesNeeds, 'page'>;
  readonly insights: InsightsApi;
  readonly areas: AreasApi;
  readonly resolvers: readonly ResolverInstance[];
}

/** What all slices stand on. */
export interface ApiGround {
  readonly database: Database;
  readonly logger: Logger;
  readonly keys: DerivedKeys;
  readonly security: SecurityLog;
  /** called with the times of events once they were shown to those who watch */
  readonly shown?: (happenedAt: readonly Date[]) => void;
}

/** Wires the slices, ground floor first; nothing connects before it is used. */
export async function composeApi(
  config: ApiConfig,
  { database, logger, keys, security, shown }: ApiGround,
  { pushThread }: ApiPrograms,
): Promise<Api> {
  const directory = new MunicipalityDirectory(() => database.fork());
  const calendar = bulgarianCalendar(() => directory.decreedDays());
  const name = config.municipality.name[languageRow(technicalLanguage).tag];
  const notes = notesOf(config.files);
  const identity = composeIdentity({
    database,
    directory,
    keys,
    publicUrl: config.http.publicUrl,
    security,
    issuer: ['Nespeshni signali', ...(name === undefined ? [] : [`(${name})`])].join(' '),
    settings: config.accounts,
    singleSignOn: config.singleSignOn,
    logger,
    notes,
    subjectsNamed: signalsNumbered,
    limits: { ...defaultLimits, registrationsPerClient: { attempts: config.registrationsPerHour, seconds: 3600 } },
  });
  const { viewerOf } = identity;
  const media = composeMedia({
    database,
    keys,
    files: config.files,
    publicUrl: config.http.publicUrl,
    uploads: config.uploads,
    security,
    nativeOrigins: config.nativeOrigins,
    viewerOf,
    mailSenderOf: (em, token) => photoSenderOf(em, keys, token),
    workSenderOf,
    logger,
  });
  const onBehalf = {
    database,
    directory,
    calendar,
    referencePrefix: config.municipality.referencePrefix,
    marks: new ReferenceMarks(notes, logger),
    takeLetterNumber: letterNumbersOf(config.records.index),
  };
  const signals = composeSignalsApi({
    ...onBehalf,
    links: media.links,
    covers: media.covers,
    allowance: config.submissions,
    ...(shown && { shown }),
    limitTries: (context) => identity.needs.limits.count('track', context),
    publicUrl: config.http.publicUrl,
    lineOfStreet,
    keys,
    logger,
  });
  const records = await composeRecordsApi({
    database,
    directory,
    config: config.records,
    logger,
    photos: media.store,
    keys,
    publicUrl: config.http.publicUrl,
    pushThread,
  });
  const notifications = composeNotificationsApi({ database, directory, calendar, keys, logger, config });
  const desk = composeDeskApi({ database, directory, calendar, logger, mails: mailsAsTheyAre });
  identity.personalData.data.add(signals.personalData);
  identity.personalData.data.add(recordsPersonalData);
  const areas = composeAreasApi({
    database,
    directory,
    published: signals.published,
    publicUrl: config.http.publicUrl,
  });
  identity.personalData.data.add(notificationsPersonalData);
  identity.personalData.data.add(areas.personalData);
  const letters = composeLettersApi({
    answers: notifications.answers,
    database,
    links: media.links,
    signals: onBehalf,
    hasMailbox: config.letters !== undefined,
  });
  identity.personalData.data.add(letters.personalData);
  const suggester = new CategorySuggester(
    async () => readTraining(config, await directory.menus()),
    async () => presentLessons(database.fork(), await directory.menus()),
    async () => readOtherMatters(config),
  );
  const insights = composeInsightsApi({ database, directory, settings: config.figures, logger });
  const resolvers = [
    new MunicipalityResolver(directory),
    new MunicipalityProfileResolver(directory),
    new CategorySuggestionResolver(directory, suggester),
    new StreetsResolver(directory),
    ...identity.resolvers,
    ...signals.resolvers,
    ...records.resolvers,
    ...notifications.resolvers,
    ...desk.resolvers,
    ...insights.resolvers,
    ...areas.resolvers,
    ...letters.resolvers,
    ...composeReferralsApi({
      database,
      directory,
      calendar,
      links: media.links,
      outside: notifications.outside,
      publicUrl: config.http.publicUrl,
      limitTries: (context) => identity.needs.limits.count('track', context),
    }).resolvers,
    ...composeMenusApi({ database, directory, wordedMails }).resolvers,
    ...composeRetentionApi({ database, directory, auditDays: config.accounts.auditDays }).resolvers,
  ];
  const publicPages = {
    database,
    directory,
    links: media.links,
    photos: media.store,
    linesAround,
    lineOfStreet,
    streetName: async (em: EntityManager, settlement: string, code: string) => {
      const street = await streetByCode(em, settlement, code);
      return street && inLanguage(defaultLanguage, streetLabel(street));
    },
    placePaths: async (em: EntityManager) => pathsOfPlaces(em, await directory.menus()),
    publicUrl: config.http.publicUrl,
    get municipality() {
      return directory.known()?.name[defaultTag] ?? '';
    },
  };
  return {
    directory,
    suggester,
    identity,
    media,
    signals,
    records,
    notifications,
    desk,
    insights,
    areas,
    publicPages,
    resolvers,
  };
}
