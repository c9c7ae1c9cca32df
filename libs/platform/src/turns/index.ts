export { FairQueue, type Overflow, type QueueBounds, type Turn } from './fair-queue.ts';
