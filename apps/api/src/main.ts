import { loadApiConfig } from './config/api-config.ts';
import { flushCompileCache } from 'node:module';
import { createLogger, endInOrder, runProgram, ServiceManager, startHeartbeat, watchdogOf } from '@ns/platform';
import { startApi } from './start-api.ts';

await runProgram(async () => {
  const config = loadApiConfig();
  const logger = createLogger('api', config.logLevel);
  const api = await startApi(config, logger, { pushThread: new URL('./push-thread.js', import.meta.url) });
  logger.info({ address: api.address }, 'api listens');
  await startHeartbeat(
    new URL('./heartbeat-thread.js', import.meta.url),
    { ...config.http, watchdogMs: watchdogOf() },
    logger,
  );
  // A killed process never flushes it (NODE_COMPILE_CACHE).
  flushCompileCache();
  const manager = new ServiceManager(logger);
  manager.ready();
  endInOrder(logger, 'api', () => {
    manager.stopping();
    return api.stop();
  });
});
