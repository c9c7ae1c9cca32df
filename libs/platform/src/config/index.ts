export {
  type AppConfig,
  ConfigurationError,
  endOnConfigurationError,
  loadConfig,
  type MapConfig,
  type RecordsConfig,
  type RecordsCredentials,
  type RecordsParty,
} from './app-config.ts';
