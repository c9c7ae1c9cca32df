export {
  type AppConfig,
  loadConfig,
  type MapConfig,
  type RecordsConfig,
  type RecordsCredentials,
  type RecordsParty,
  type UploadConfig,
} from './app-config.ts';
export { ConfigurationError } from './configuration-error.ts';
export { runProgram } from './run-program.ts';
export { isWithin, parseNetworks } from './networks.ts';
