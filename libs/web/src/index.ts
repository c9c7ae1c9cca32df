export { type ConnectionState, LiveConnection } from './graphql/live-connection';
export { type FeedMessage, type LiveEventsOptions, liveEvents } from './graphql/live-events';
export { GraphqlClient, type RootValue } from './graphql/graphql-client';
export { type LiveQuery, liveQuery } from './graphql/live-query';
export { liveValue } from './graphql/live-value';
export { KEPT_OPERATIONS, type KeptOperations } from './graphql/kept-answers';
export { retryDelay, waitForNetwork } from './graphql/retry-delay';
export { openApolloEarly } from './graphql/lazy-apollo';
export { type PlainQuery, plainQuery } from './graphql/plain-query';
export { DEVICE_TOKEN, REQUEST_CREDENTIALS } from './graphql/server-requests';
export type { FailureKind, RequestFailure } from './graphql/request-failure';
export { SERVER_ORIGIN } from './graphql/graphql-endpoint';
export { LocalDates } from './language/local-dates';
export { dateText, dayInSofia, momentText, shortDateText, timeText } from './language/date-text';
export type { LanguageCode } from './language/language-code';
export { LanguageStore } from './language/language-store';
export { type Dictionaries, provideTranslations } from './language/provide-translations';
export { ACCOUNT_MEMORY, type AccountMemory, browserMemory } from './session/account-memory';
export { acrossTabs, singleFlight } from './session/single-flight';
export { DeviceDatabase } from './device/device-database';
export { SessionStore, type SessionState } from './session/session-store';
export { TOKEN_VAULT, type TokenVault } from './session/token-vault';
export { MAP_SETUP, type MapSetup } from './map/map-setup';
export {
  type MapArea,
  type MapPlace,
  type MapPoint,
  type MapPosition,
  type MapTone,
  areaAround,
  isInside,
  metersBetween,
  nearestPlace,
} from './map/map-place';
export { openSignalMap } from './map/open-signal-map';
export type { MapListeners, SignalMap, SignalMapOptions } from './map/signal-map';
