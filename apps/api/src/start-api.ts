import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import { presenceChannel } from '@ns/desk';
import { personalDataRoutes } from '@ns/identity';
import { mediaRoutes } from '@ns/media';
import { mailDegradation, mailRoutes } from '@ns/notifications';
import { type AppConfig, createMetrics, Database, languageOf, type Logger, NotificationListener } from '@ns/platform';
import { paperRoutes } from '@ns/records';
import { signalEventChannel } from '@ns/signals';
import fastify, { type FastifyInstance } from 'fastify';
import { type ApiPrograms, composeApi } from './compose-api.ts';
import { ContextFactory } from './graphql/api-context-factory.ts';
import { buildApiSchema } from './graphql/build-schema.ts';
import { mountGraphql } from './graphql/http-endpoint.ts';
import { OperationGate } from './graphql/operation-gate.ts';
import { requestScope } from './graphql/request-scope.ts';
import { mountGraphqlSocket } from './graphql/socket-endpoint.ts';
import { mountHealth } from './http/health.ts';
import { mapOrigins, mountMap } from './http/map-routes.ts';
import { mountRecordsPush } from './http/records-push.ts';
import { admitNativeApps } from './http/native-apps.ts';
import { packAnswers } from './http/packed-answers.ts';
import { inlineScriptSources } from './http/inline-scripts.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { mountStaticSites } from './http/static-sites.ts';
import { slices } from './slices.ts';

/** A running api. */
export interface RunningApi {
  readonly address: string;
  /** Takes no new requests, lets running ones finish, closes streams and connections. */
  stop(): Promise<void>;
}

const largestBody = 256 * 1024;

/** Starts the api: GraphQL, live events, uploads, photos, pushed registrations, both front ends, health. */
export async function startApi(config: AppConfig, logger: Logger, programs: ApiPrograms): Promise<RunningApi> {
  const database = await Database.open({ url: config.database.url, poolSize: config.database.poolSize, slices });
  await database.whenAlive();
  const api = await composeApi(config, database, logger, programs);
  const schema = buildApiSchema(api.resolvers);
  const contexts = new ContextFactory(database, api.identity.viewerOf, api.desk.presence);

  const app = newServer(config, logger);
  await app.register(fastifyCookie);
  addSecurityHeaders(app, {
    publicUrl: config.http.publicUrl,
    mapOrigins: mapOrigins(config.map),
    scripts: await inlineScriptSources(config.webFolder),
  });
  admitNativeApps(app, config.http.nativeOrigins);
  packAnswers(app);
  mountHealth(app, database, createMetrics(), async () => [
    ...(await api.records.degraded()),
    ...(await mailDegradation(database, config.mail.smtpUrl !== undefined)),
  ]);
  await app.register(mediaRoutes, api.media);
  await app.register(personalDataRoutes, api.identity.personalData);
  await app.register(mailRoutes, api.notifications.routes);
  await app.register(paperRoutes, api.records.papers);
  const { answerPush } = api.records;
  if (answerPush) await app.register(mountRecordsPush, { answerPush, networks: config.records.pushNetworks });
  await mountMap(app, config.map);
  const gate = new OperationGate(schema);
  const apollo = await mountGraphql(app, { schema, contexts, gate, publicUrl: config.http.publicUrl, logger });
  await mountStaticSites(app, config.webFolder);
  const sockets = mountGraphqlSocket(app.server, {
    schema,
    contexts,
    feed: api.signals.live,
    limits: { perAddress: config.live.socketsPerAddress, perAccount: config.live.socketsPerAccount },
    gate,
    trustProxy: config.http.trustProxy,
    logger,
  });

  const { tail } = api.signals;
  const { presence } = api.desk;
  const listener = new NotificationListener(
    config.database.url,
    { [signalEventChannel]: () => tail.wake(), [presenceChannel]: () => presence.wake() },
    logger,
  );
  await tail.start();
  presence.start();
  await listener.start();
  const address = await app.listen({ host: config.http.host, port: config.http.port });
  return {
    address,
    stop: async () => {
      await listener.stop();
      await tail.stop();
      api.signals.live.close();
      await presence.stop();
      await sockets.close();
      await apollo.stop();
      await app.close();
      await api.records.stop();
      await database.close();
    },
  };
}

function newServer(config: AppConfig, logger: Logger): FastifyInstance {
  const app = fastify({
    loggerInstance: logger.child(
      {},
      { level: config.logLevel === 'debug' || config.logLevel === 'trace' ? config.logLevel : 'warn' },
    ),
    trustProxy: config.http.trustProxy,
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  }) as unknown as FastifyInstance;
  app.addHook('onRequest', (request, _reply, done) => {
    requestScope.run({ language: languageOf(request.headers['accept-language']), requestId: request.id }, done);
  });
  return app;
}
