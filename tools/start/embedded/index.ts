export { freePorts, isPortFree } from './free-port.ts';
export { PostgresServer, type PostgresOptions } from './postgres-server.ts';
export { ServiceFailure, ServiceProcess, type ServicePlan } from './service-process.ts';
export { startSystem, type Progress, type RunningSystem, type SystemPlan, type SystemPorts } from './system.ts';
