export { eventually } from './eventually';
export { GraphqlClient, GraphqlFailure, type Caller, type GraphqlAnswer, type GraphqlError } from './graphql-client';
export { Mailbox, type Mail } from './mailbox';
export { RecordsSimulator, type RegisteredDocument } from './records-simulator';
export { startSystem, type SystemOptions, type TestSystem } from './system';
export { startTestPostgres, type TestPostgres } from './test-postgres';
export { startTestRedis, type TestRedis } from './test-redis';
export { password, type Person, registerCitizen, signIn } from './people';
export {
  aPhoto,
  aReport,
  step,
  submit,
  submitDocument,
  type SubmittedSignal,
  transitionDocument,
  type TransitionAnswer,
  upload,
} from './reporting';
export { openBrowser, openPage, screens } from './browser';
export { accessibilityFaults, widthFaults } from './accessibility';
export { routesIn } from './app-routes';
export { openWeakLine, type WeakLine } from './weak-line';
export { citizenScreens, describeCase, type Screen, type ScreenIds } from './screens-citizen';
export { consoleScreens } from './screens-console';
export { tileOf, tinyTiles } from './tiny-tiles';
