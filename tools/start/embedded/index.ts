export { freePorts, isPortFree } from './free-port.ts';
export { PostgresServer, type PostgresOptions } from './postgres-server.ts';
export { ourSide, peerSide } from './records-exchange.ts';
export { runOnce } from './run-once.ts';
export { ensureSecrets, type Secrets } from './secrets.ts';
export { ServiceFailure, ServiceProcess, type ServicePlan } from './service-process.ts';
export { builtPrograms, type Progress, type SystemPlan, type SystemPorts } from './plan.ts';
export { prepareSystem } from './database.ts';
export { startSystem, type RunningSystem } from './system.ts';
