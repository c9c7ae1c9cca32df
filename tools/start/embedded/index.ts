export { freePorts, isPortFree } from './free-port.ts';
export { PostgresServer, type PostgresOptions } from './postgres-server.ts';
