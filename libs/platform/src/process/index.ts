export { isDiskFull } from './disk-full.ts';
export { startHeartbeat } from './heartbeat.ts';
export { openGround, type ProcessGround } from './process-ground.ts';
