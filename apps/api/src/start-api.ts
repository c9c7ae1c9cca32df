import type { ApiConfig } from './config/api-config.ts';
import { setTimeout as pause } from 'node:timers/promises';
import fastifyCookie from '@fastify/cookie';
import formerManifest from '@ns/contract/former-manifest' with { type: 'json' };
import manifest from '@ns/contract/manifest' with { type: 'json' };
import { presenceChannel } from '@ns/desk';
import { checkRootSecret, personalDataRoutes, rightsChannel, ssoRoutes } from '@ns/identity';
import { biRoutes, openDataRoutes } from '@ns/insights';
import { mediaRoutes, notesOf } from '@ns/media';
import { logoRoute } from '@ns/menus';
import { menusChannel } from '@ns/municipality';
import { mailRoutes } from '@ns/notifications';
import {
  type HealthCheck,
  type Hints,
  hintsOfAll,
  type Logger,
  limitsWithin,
  NotificationListener,
  openGround,
  type ProcessGround,
  ProcessHealth,
  ProcessSighting,
  registerHealthGauges,
  SecurityLog,
} from '@ns/platform';
import { checkNothingLost, DocumentJournal, pdfRoutes } from '@ns/records';
import { protocolEndpoint } from '@ns/retention';
import { deliveryChannel } from '@ns/notifications';
import { placePages } from '@ns/areas';
import { heldStepChannel, publicPages, signalEventChannel } from '@ns/signals';
import { apiChecks } from './api-checks.ts';
import { type ApiPrograms, composeApi } from './compose-api.ts';
import { ContextFactory } from './graphql/api-context-factory.ts';
import { buildApiSchema } from './graphql/build-schema.ts';
import { mountGraphql } from './graphql/http-endpoint.ts';
import { OperationTurns } from './graphql/operation-turns.ts';
import { programMark, PublicTags } from './graphql/public-tags.ts';
import { mountGraphqlSocket } from './graphql/socket-endpoint.ts';
import { TrustedDocuments } from './graphql/trusted-documents.ts';
import { checkDemoAccounts } from './check-demo-accounts.ts';
import { startWarnings } from './config/start-warnings.ts';
import { createServer, noteFrom } from './http/create-server.ts';
import { mountHealth } from './http/health.ts';
import { mountLastRequests } from './http/last-requests.ts';
import { mapOrigins, mountMap } from './http/map-routes.ts';
import { mountRecordsPush } from './http/records-push.ts';
import { enableCrossOrigin } from './http/cross-origin.ts';
import { compressJson } from './http/compressed-json.ts';
import { inlineScriptSources } from './http/inline-scripts.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { mountEarlyShare } from './http/early-share.ts';
import { mountStaticSites, portalPage } from './http/static-sites.ts';
import { mountWellKnown } from './http/well-known.ts';
import { readGround } from './read-ground.ts';
import { registerDiskGauges } from './observability/disk-metrics.ts';
import { liveLagIn, registerLiveGauges } from './observability/live-metrics.ts';
import { measureRequests, OperationMetrics } from './observability/request-metrics.ts';
import { traceRequests } from './observability/request-traces.ts';
import { slices } from './slices.ts';

const arrivalMs = 500;
/** A live view ends no later than this after its session. */
const reviewEveryMs = 2_000;

/** A running api. */
export interface RunningApi {
  readonly address: string;
  /** Says that it is going, lets running requests finish, sends live connections elsewhere, ends what it began. */
  stop(): Promise<void>;
}

/** What else runs in the process of an api. */
export interface BesideApi {
  /** called by the connection that hears for the whole process */
  readonly hints: Hints;
  /** part of the health of the whole process; one of the same name takes the place of the api's */
  readonly checks: readonly HealthCheck[];
}

/** Starts the api as a process of its own. */
export async function startApi(config: ApiConfig, logger: Logger, programs: ApiPrograms): Promise<RunningApi> {
  const ground = await openGround(config, { name: 'signali-api', slices }, logger);
  const api = await serveApi(config, ground, programs);
  return {
    address: api.address,
    stop: async () => {
      await api.stop();
      await ground.close();
    },
  };
}

/**
 * Serves GraphQL, live events, uploads, photos, pushed registrations, both front ends and health. Its stop leaves the
 * ground to others.
 */
export async function serveApi(
  config: ApiConfig,
  ground: ProcessGround,
  programs: ApiPrograms,
  beside: BesideApi = { hints: {}, checks: [] },
): Promise<RunningApi> {
  const { database, keys, logger, metrics, readiness } = ground;
  await checkDemoAccounts(database, config);
  startWarnings(config).forEach((warning) => logger.warn(warning));
  await checkRootSecret(database, keys);
  await checkNothingLost(database, new DocumentJournal(notesOf(config.files), logger));
  const security = new SecurityLog(logger, keys);
  const api = await composeApi(config, { database, logger, keys, security, shown: liveLagIn(metrics) }, programs);
  // Calendars and mails take days and names as they were read last.
  const menus = await api.directory.menus();
  const schema = buildApiSchema(api.resolvers);
  const contexts = new ContextFactory(database, api.identity.viewerOf, api.desk.presence);

  const app = createServer({
    logger,
    logLevel: config.logLevel,
    security,
    trustProxy: config.http.trustProxy,
    publicUrl: config.http.publicUrl,
  });
  const lastRequests = mountLastRequests(app);
  measureRequests(app, metrics);
  traceRequests(app);
  await app.register(fastifyCookie);
  await addSecurityHeaders(app, {
    publicUrl: config.http.publicUrl,
    mapOrigins: mapOrigins(config.map),
    scripts: await inlineScriptSources(config.webFolder),
  });
  await enableCrossOrigin(app, config.nativeOrigins);
  await compressJson(app);
  const health = new ProcessHealth({
    database,
    readiness,
    checks: processChecks(apiChecks({ database, config, api }), beside),
  });
  registerHealthGauges(metrics, health);
  registerDiskGauges(metrics, config.dataFolder, config.uploads.diskReserveBytes);
  mountHealth(app, { health, metrics, token: config.http.metricsToken });
  await app.register(mediaRoutes, api.media);
  await app.register(logoRoute, { database });
  await app.register(personalDataRoutes, api.identity.personalData);
  if (api.identity.singleSignOn) {
    await app.register(ssoRoutes, api.identity.singleSignOn);
  }
  await app.register(mailRoutes, api.notifications.routes);
  await app.register(pdfRoutes, api.records.pdf);
  const page = await portalPage(config.webFolder);
  await app.register(publicPages, { ...api.publicPages, page });
  await app.register(placePages, { ...api.publicPages, ...api.areas.places, page });
  const { directory, insights } = api;
  await app.register(biRoutes, {
    database,
    directory,
    engine: insights.engine,
    viewerOf: api.identity.viewerOf,
    trustProxy: config.http.trustProxy,
  });
  await app.register(protocolEndpoint, {
    database,
    directory,
    viewerOf: api.identity.viewerOf,
    trustProxy: config.http.trustProxy,
  });
  await app.register(openDataRoutes, {
    database,
    directory,
    figures: insights.publicFigures,
    trustProxy: config.http.trustProxy,
    publicUrl: config.http.publicUrl,
  });
  const { answerPush } = api.records;
  if (answerPush) {
    await app.register(mountRecordsPush, { answerPush, networks: config.records.pushNetworks });
  }
  await mountMap(app, config.map, await readGround(config.seedFile, menus));
  mountWellKnown(app, config.wellKnown, config.http.publicUrl);
  const trusted = new TrustedDocuments(schema, [manifest, formerManifest]);
  const { published } = api.signals;
  const program = programMark(import.meta.dirname);
  const tags = new PublicTags({ published, directory, links: api.media.links, program });
  const operations = new OperationMetrics(metrics);
  const turns = new OperationTurns(metrics);
  const apollo = await mountGraphql(app, {
    schema,
    contexts,
    trusted,
    tags,
    operations,
    turns,
    logger,
    publicUrl: config.http.publicUrl,
  });
  await mountEarlyShare(app);
  await mountStaticSites(app, config.webFolder);
  const sockets = mountGraphqlSocket(app.server, {
    schema,
    contexts,
    feed: api.signals.live,
    limits: { perAddress: config.live.socketsPerAddress, perAccount: config.live.socketsPerAccount },
    sites: { publicUrl: config.http.publicUrl, nativeOrigins: config.nativeOrigins },
    trusted,
    turns,
    trustProxy: config.http.trustProxy,
    note: (clientAddress) => noteFrom(security, clientAddress),
    logger,
  });
  registerLiveGauges(metrics, api.signals.live, sockets);

  const { tail } = api.signals;
  const { presence } = api.desk;
  const hints: Hints = {
    [signalEventChannel]: () => {
      published.renew();
      tail.wake();
    },
    [presenceChannel]: () => presence.wake(),
    [heldStepChannel]: () => presence.wake(),
    [deliveryChannel]: () => presence.wake(),
    [rightsChannel]: () => void api.signals.live.review(),
    [menusChannel]: () => {
      api.directory.renew();
      api.suggester.forget();
    },
  };
  const limits = limitsWithin(config.database.silenceMs);
  const listener = new NotificationListener(config.database.url, hintsOfAll(hints, beside.hints), logger, limits);
  // Nothing announces that the time of a session is over.
  const reviews = setInterval(() => void api.signals.live.review(), reviewEveryMs);
  const sighting = new ProcessSighting(database, 'api', logger);
  sighting.follow(health);
  await sighting.start();
  await tail.start();
  presence.start();
  await listener.start();
  const address = await app.listen({ host: config.http.host, port: config.http.port });
  return {
    address,
    stop: async () => {
      readiness.drain();
      lastRequests.announce();
      await pause(config.http.drainMs);
      await lastRequests.takeNoMore();
      // What was sent on a connection that was taken last may still be on its way.
      await pause(Math.min(config.http.drainMs, arrivalMs));
      clearInterval(reviews);
      await sockets.close();
      // Closes the server: running requests have ten seconds to end.
      await apollo.stop();
      await listener.stop();
      await tail.stop();
      api.signals.live.close();
      await presence.stop();
      await api.records.stop();
      await insights.engine.close();
      await sighting.stop();
    },
  };
}

function processChecks(own: readonly HealthCheck[], { checks }: BesideApi): readonly HealthCheck[] {
  const names = new Set(checks.map(({ name }) => name));
  return [...own.filter(({ name }) => !names.has(name)), ...checks];
}
