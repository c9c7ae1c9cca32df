import type { z } from 'zod';

/** A queue of jobs, which the slice of these jobs declares; each has workers of its own. */
export interface Queue {
  readonly name: string;
  /** jobs at the same time in one process: most of them wait for other servers */
  readonly concurrency: number;
}

/** One kind of background job: its name, its queue and its payload. Payloads contain ids only. */
export interface Job<P extends object> {
  readonly name: string;
  readonly queue: Queue;
  readonly payload: z.ZodType<P>;
}

/**
 * A request to run a job now; made by outbox handlers, sweepers and other jobs. What is due later is a row, which a
 * sweeper finds when the database says that its time has come.
 */
export interface JobRequest<P extends object = object> {
  readonly job: Job<P>;
  readonly payload: P;
  /**
   * While a job of this key waits, a second request is dropped. It only spares work: correctness never rests on it,
   * every job must be harmless when it runs twice.
   */
  readonly key: string;
  /** `traceparent` of the work that asks for it; without it that of the span in which it is handed over */
  readonly trace?: string;
}

/** Declares a job of the catalogue. */
export function defineJob<P extends object>(job: Job<P>): Job<P> {
  return job;
}

/** Builds a request; checks at compile time that payload and job belong together. */
export function requestJob<P extends object>(job: Job<P>, payload: P, key: string): JobRequest {
  return {
    job: job as unknown as Job<object>,
    payload,
    key: `${job.name}.${key}`,
  };
}
