export { type ConnectionState, LiveConnection } from './graphql/live-connection.ts';
export { type FeedMessage, liveEvents, liveState } from './graphql/live-events.ts';
export { type ListSource, LiveList, liveList, type RowNews } from './graphql/live-list.ts';
export { GraphqlClient } from './graphql/graphql-client.ts';
export { MutationSender } from './graphql/mutation-sender.ts';
export { type FieldProblem, type Refusal, refusalText } from './server/refusal.ts';
export type { RootValue } from './server/root-value.ts';
export { keepAnswers } from './graphql/keep-answers.ts';
export { provideGraphql } from './graphql/provide-graphql.ts';
export { type WatchedQuery, watchQuery } from './graphql/watch-query.ts';
export { retryDelay, waitForNetwork } from './server/retry-delay.ts';
export { deviceTokenSource, requestCredentials } from './graphql/links.ts';
export type { RequestFailure } from './server/request-failure.ts';
export { isUploadRetried, uploadAnswer } from './server/upload-answer.ts';
export { ServerFiles } from './graphql/server-files.ts';
export { release } from './server/release.ts';
export { serverOriginToken } from './server/graphql-endpoint.ts';
export { LocalDates } from './language/local-dates.ts';
export { dayInSofia } from './language/date-text.ts';
export { LanguageStore } from './language/language-store.ts';
export { ScreenTexts } from './language/screen-texts.ts';
export type { Dictionaries } from './language/dictionaries.ts';
export { provideTranslations } from './language/provide-translations.ts';
export { PartTexts, withTexts } from './language/part-texts.ts';
export { accountMemory, browserMemory } from './session/account-memory.ts';
export { mailedToken } from './session/mailed-token.ts';
export { singleFlight } from './session/single-flight.ts';
export { OutboxRounds } from './outbox/outbox-rounds.ts';
export {
  type DeviceGeolocation,
  type DevicePosition,
  browserGeolocation,
  foundPosition,
  positionLook,
} from './device/browser-geolocation.ts';
export { deviceDatabase } from './device/device-database.ts';
export { hostElement } from './device/host-element.ts';
export { SessionStore } from './session/session-store.ts';
export { tokenVault, type TokenVault } from './session/token-vault.ts';
export type { HeatPlace } from './map/heat-layer.ts';
export { framedMap } from './map/framed-map.ts';
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
export type { ClusterCounts, MapCover } from './map/map-options.ts';
export type { SignalMap } from './map/signal-map.ts';
