export { type AppConfig, ConfigurationError, loadConfig, type RecordsConfig, type RecordsParty } from './app-config.ts';
