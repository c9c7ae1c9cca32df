export { type ConnectionState, LiveConnection } from './graphql/live-connection.ts';
export { type FeedMessage, type LiveEventsOptions, liveEvents } from './graphql/live-events.ts';
export { GraphqlClient } from './graphql/graphql-client.ts';
export { forgetAnswersWithOwner } from './graphql/forget-with-owner.ts';
export type { RootValue } from './server/root-value.ts';
export { type LiveQuery, liveQuery } from './graphql/live-query.ts';
export { liveValue } from './graphql/live-value.ts';
export { keptOperations, type KeptOperations } from './graphql/kept-answers.ts';
export { retryDelay, waitForNetwork } from './server/retry-delay.ts';
export { openApolloEarly } from './graphql/lazy-apollo.ts';
export { type PlainQuery, plainQuery } from './graphql/plain-query.ts';
export { deviceTokenSource, requestCredentials } from './server/server-endpoint.ts';
export type { FailureKind, RequestFailure } from './server/request-failure.ts';
export { ServerFiles, type ServerFile } from './graphql/server-files.ts';
export { serverOriginToken } from './server/graphql-endpoint.ts';
export { LocalDates } from './language/local-dates.ts';
export { dateText, dayInSofia, momentText, shortDateText, timeText } from './language/date-text.ts';
export { LanguageStore } from './language/language-store.ts';
export { type Dictionaries, provideTranslations } from './language/provide-translations.ts';
export { accountMemory, type AccountMemory, browserMemory } from './session/account-memory.ts';
export { acrossTabs, singleFlight } from './session/single-flight.ts';
export { type DeviceDatabase, deviceDatabase } from './device/device-database.ts';
export { whenIdle } from './device/when-idle.ts';
export { SessionStore, type SessionState } from './session/session-store.ts';
export { tokenVault, type TokenVault } from './session/token-vault.ts';
export type { HeatPlace } from './map/heat-layer.ts';
export { mapSetup, type MapSetup } from './map/map-setup.ts';
export {
  type MapArea,
  type MapMark,
  type MapPlace,
  type MapPoint,
  type MapPosition,
  type MapTone,
  areaAround,
  isInside,
  metersBetween,
  nearestPlace,
} from './map/map-place.ts';
export { openSignalMap } from './map/open-signal-map.ts';
export type { MapListeners, SignalMap, SignalMapOptions } from './map/signal-map.ts';
