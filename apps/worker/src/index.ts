export { composeWorker } from './compose-worker.ts';
