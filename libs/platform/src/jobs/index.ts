export { defineJob, type Job, type JobRequest, type Queue, requestJob } from './job.ts';
export { JobQueues } from './job-queues.ts';
export { handleJob, type JobHandler, JobRunner, type Perform } from './job-runner.ts';
export { keyOfRound, overdueRounds } from './overdue.ts';
export { createQueueEngine, type QueueEngine } from './queue-engine.ts';
export { type ScheduledTask, Scheduler } from './scheduler.ts';
export { WakeableLoop } from './wakeable-loop.ts';
export { checkQueues, migrateQueues } from './migrate-queues.ts';
