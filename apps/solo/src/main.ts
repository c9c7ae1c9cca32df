import { loadApiConfig } from '@ns/api';
import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { createLogger, endInOrder, runProgram, ServiceManager, startHeartbeat, watchdogOf } from '@ns/platform';
import { startSolo } from './start-solo.ts';

await runProgram(async () => {
  const config = loadApiConfig();
  const logger = createLogger('solo', config.logLevel);
  const solo = await startSolo(config, logger, {
    pushThread: new URL('./push-thread.js', import.meta.url),
    coversFolder: new URL('./covers/', import.meta.url),
  });
  logger.info({ address: solo.address }, 'api listens');
  await startHeartbeat(
    new URL('./heartbeat-thread.js', import.meta.url),
    { ...config.http, watchdogMs: watchdogOf() },
    logger,
  );
  // A killed process never flushes it (NODE_COMPILE_CACHE).
  flushCompileCache();
  const manager = new ServiceManager(logger);
  manager.ready();
  endInOrder(logger, 'solo', () => {
    manager.stopping();
    return solo.stop();
  });
  await solo.work();
  logger.info('worker runs');
});
