import { loadWorkerConfig } from './worker-config.ts';
import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { createLogger, endInOrder, runProgram, ServiceManager } from '@ns/platform';
import { startWorker } from './start-worker.ts';

await runProgram(async () => {
  const config = loadWorkerConfig();
  const logger = createLogger('worker', config.logLevel);
  const worker = await startWorker(config, logger, {
    heartbeatThread: new URL('./heartbeat-thread.js', import.meta.url),
    coversFolder: new URL('./covers/', import.meta.url),
  });
  logger.info('worker runs');
  // A killed process never flushes it (NODE_COMPILE_CACHE).
  flushCompileCache();
  const manager = new ServiceManager(logger);
  manager.ready();
  endInOrder(logger, 'worker', () => {
    manager.stopping();
    return worker.stop();
  });
});
