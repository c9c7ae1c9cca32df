export { loadApiConfig, type ApiConfig } from './config/api-config.ts';
export { type ApiPrograms } from './compose-api.ts';
export { type RunningApi, serveApi } from './start-api.ts';
export { slices } from './slices.ts';
