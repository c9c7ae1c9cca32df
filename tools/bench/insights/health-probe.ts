import { Worker } from 'node:worker_threads';
import fastify, { type FastifyInstance } from 'fastify';
import { quantile } from '../quantile.ts';

const everyMs = 5;

/** Asks for `/health/live` from a thread of its own, one request after another. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { request, Agent } = require('node:http');
  const agent = new Agent({ keepAlive: true });
  let isAsking = false;
  let taken = [];
  function ask() {
    const begun = performance.now();
    request(workerData, { agent }, (answer) => {
      answer.resume().on('end', () => {
        if (isAsking) taken.push(performance.now() - begun);
        setTimeout(ask, ${String(everyMs)});
      });
    }).end();
  }
  parentPort.on('message', (message) => {
    if (message === 'taken') {
      parentPort.postMessage(taken);
      taken = [];
    } else {
      isAsking = message === 'begin';
    }
  });
  ask();
`;

/** How long others wait for this process while it answers questions. */
export class HealthProbe {
  private constructor(
    private readonly app: FastifyInstance,
    private readonly worker: Worker,
  ) {}

  static async start(): Promise<HealthProbe> {
    const app = fastify();
    app.get('/health/live', () => ({ status: 'ok' }));
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    return new HealthProbe(app, new Worker(program, { eval: true, workerData: `${address}/health/live` }));
  }

  /** Takes the times of what is asked during some work. */
  async during(work: () => Promise<unknown>): Promise<void> {
    this.worker.postMessage('begin');
    await work();
    this.worker.postMessage('end');
  }

  /** Milliseconds of all times taken, as `p50, p99, longest`, and forgets them. */
  async taken(): Promise<string> {
    const answer = new Promise<readonly number[]>((resolve) => this.worker.once('message', resolve));
    this.worker.postMessage('taken');
    const times = await answer;
    return [0.5, 0.99, 1].map((part) => quantile(times, part).toFixed(1)).join(', ');
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
    await this.app.close();
  }
}
