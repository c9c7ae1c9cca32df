export {
  type AppConfig,
  ConfigurationError,
  loadConfig,
  type MapConfig,
  type RecordsConfig,
  type RecordsParty,
} from './app-config.ts';
export { isWithin, parseNetworks } from './networks.ts';
