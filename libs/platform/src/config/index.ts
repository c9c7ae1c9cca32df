export {
  type AppConfig,
  type MapConfig,
  type RecordsConfig,
  type RecordsCredentials,
  type RecordsParty,
  type SingleSignOnConfig,
  type UploadConfig,
} from './app-config.ts';
export { loadConfig } from './load-config.ts';
export { ConfigurationError } from './configuration-error.ts';
export { runProgram } from './run-program.ts';
export { isWithin, parseNetworks } from './networks.ts';
