export { builtCommand } from './built-command.ts';
export { cellsOf, hasProgram, openedByCalc } from './calc.ts';
export { eventually } from './eventually.ts';
export { GraphqlClient, GraphqlFailure, type Caller, type GraphqlAnswer, type GraphqlError } from './graphql-client.ts';
export { type Mail, Mailbox, withoutTokens } from './mailbox.ts';
export { RecordsSimulator, type RegisteredDocument } from './records-simulator.ts';
export { startSystem, type SystemOptions, type TestSystem } from './system.ts';
export { startTestPostgres, type TestPostgres } from './test-postgres.ts';
export { startTestRedis, type TestRedis } from './test-redis.ts';
export {
  mailedLink,
  openAs,
  password,
  type Person,
  registerCitizen,
  askForAccountOn,
  registerOn,
  setUndoSeconds,
  signIn,
  signInOn,
  tokenIn,
} from './people.ts';
export { chooseIn, chosenIn } from './citizen-form.ts';
export { chooseCategory, dump, photosOf, sendReport, wordsOf, writeReport, type WrittenReport } from './report-form.ts';
export {
  aPhoto,
  aPhotoTakenAt,
  aReport,
  longestLooksMs,
  looked,
  publish,
  step,
  submit,
  submitDocument,
  type SubmittedSignal,
  transitionDocument,
  type TransitionAnswer,
  upload,
  versionOf,
  wantInterimNews,
} from './reporting.ts';
export { installed } from './installed-app.ts';
export { openBrowser, openPage, type PageUse, screens } from './browser.ts';
export { accessibilityFaults, breakFaults, widthFaults } from './accessibility.ts';
export { routesIn } from './app-routes.ts';
export { openWeakLine, type WeakLine } from './weak-line.ts';
export { citizenScreens, nameOfScreen } from './screens-citizen.ts';
export { consoleScreens } from './screens-console.ts';
export { noFaults, ScreenInspection } from './screen-inspection.ts';
export { tileOf, tinyTiles } from './tiny-tiles.ts';
export { Keys } from './keys.ts';
export { asNativeApp, phoneIsHeard, phoneSays } from './phone-bridge.ts';
export { openTlsProxy, type TlsProxy } from './tls-proxy.ts';
export { storyPorts } from './story-ports.ts';
