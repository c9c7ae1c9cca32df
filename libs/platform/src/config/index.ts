export { type DatabaseAddress, databaseAddress, type DatabaseServer, readDatabaseAddress } from './database-address.ts';
export { type ConfigOf, type ConfigSection, defineConfig } from './config-section.ts';
export { loadConfig, type Variables } from './load-config.ts';
export { type ProcessConfig } from './process-config.ts';
export { clockHours, flag, nativeAppVariables, networks, optional, origins } from './variable-shapes.ts';
export { ConfigurationError } from './configuration-error.ts';
export { endInOrder, runProgram } from './run-program.ts';
export { ServiceManager } from './service-manager.ts';
export { isWithin, parseNetworks } from './networks.ts';
