import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from './free-port.ts';
import type { LivenessLimits } from './restart-rules.ts';
import { type ServicePlan, ServiceProcess } from './service-process.ts';

const root = resolve(import.meta.dirname, '../../..');
const heartbeat = pathToFileURL(join(root, 'libs/platform/src/process/heartbeat.ts')).href;

const program = `
import { createServer } from 'node:http';
import { startHeartbeat } from '${heartbeat}';
const busyFor = (milliseconds) => { for (const until = performance.now() + milliseconds; performance.now() < until;); };
let last = Promise.resolve();
const server = createServer((request, response) => {
  if (request.url === '/crash') process.exit(7);
  while (request.url === '/hang');
  // One after another, and the event loop turns in between.
  last = last.then(() => new Promise((done) => setImmediate(done))).then(() => {
    busyFor(request.url === '/dear' ? 200 : 0);
    response.end(String(process.pid));
  });
});
setTimeout(() => server.listen(Number(process.env.PORT), '127.0.0.1', () => startHeartbeat(
  new URL('heartbeat-thread.ts', '${heartbeat}'),
  { host: '127.0.0.1', livePort: Number(process.env.LIVE_PORT) || undefined, standsStillMs: 1_000 },
  console,
)), Number(process.env.BEGINS_AFTER ?? 0));
process.once('SIGTERM', () => { console.log('stopped in order'); process.exit(0); });
`;

describe('a process of the system', () => {
  let folder: string;
  let url: string;
  let running: ServiceProcess;
  let crashes: string[];
  /** As in life, but short. */
  const liveness: LivenessLimits = { everyMs: 200, answerWithinMs: 400, misses: 3, silenceMs: 1_000, startMs: 15_000 };

  const make = async (text: string, plan: Partial<ServicePlan> = {}): Promise<ServiceProcess> => {
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${String(port)}/`;
    await writeFile(join(folder, 'program.mjs'), text);
    running = new ServiceProcess({
      name: 'probe',
      root,
      program: join(folder, 'program.mjs'),
      logFile: join(folder, 'log'),
      readyUrl: url,
      liveness,
      restartCrashed: false,
      onCrash: (name, how) => crashes.push(`${name}: ${how}`),
      ...plan,
      environment: { PORT: String(port), NODE_OPTIONS: '', ...plan.environment },
    });
    return running;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ns-service-'));
    crashes = [];
  });
  const pidThatAnswers = () =>
    fetch(url).then(
      (answer) => answer.text(),
      () => '',
    );
  afterEach(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is stopped in order', async () => {
    const service = await make(program);
    await service.start();
    await service.stop();
    expect(await readFile(join(folder, 'log'), 'utf8')).toContain('stopped in order');
    expect(service.pid).toBeUndefined();
  });

  it('that ends while starting is reported with the end of its log', async () => {
    const service = await make("console.log('the configuration is not usable'); process.exit(1);");
    await expect(service.start()).rejects.toThrow(/probe ended while starting.*\n.*the configuration is not usable/);
  });

  it('is started again when it crashed', async () => {
    const service = await make(program, { restartCrashed: true });
    await service.start();
    const first = service.pid;
    process.kill(first ?? 0, 'SIGKILL');
    await expect.poll(pidThatAnswers, { timeout: 10_000 }).toBe(await pidAfter(service, first));
    expect(crashes).toEqual(['probe: SIGKILL']);
  });

  it('is not kept down by who makes it crash: a process that had listened comes back at once each time', async () => {
    const service = await make(program, { restartCrashed: true });
    await service.start();
    for (let count = 0; count < 6; count += 1) {
      const before = service.pid;
      await fetch(`${url}crash`).catch(() => undefined);
      // A pause that doubled with each crash would be half a minute by now.
      await expect.poll(pidThatAnswers, { timeout: 10_000 }).toBe(await pidAfter(service, before));
      // It is noticed that it listened.
      await expect.poll(() => service.hasListened).toBe(true);
    }
    expect(crashes).toEqual(Array.from({ length: 6 }, () => 'probe: code 7'));
  });

  it('is replaced when it hangs', async () => {
    const service = await make(program, { restartCrashed: true, isWatched: true });
    await service.start();
    const hung = service.pid;
    fetch(`${url}hang`).catch(() => undefined);
    await expect.poll(pidThatAnswers, { timeout: 15_000 }).toBe(await pidAfter(service, hung));
    expect(crashes).toEqual(['probe: no answer']);
  });

  it('is replaced when it was stopped', async () => {
    const service = await make(program, { restartCrashed: true, isWatched: true });
    await service.start();
    const stopped = service.pid;
    await expect.poll(() => service.hasListened).toBe(true);
    process.kill(stopped ?? 0, 'SIGSTOP');
    await expect.poll(pidThatAnswers, { timeout: 15_000 }).toBe(await pidAfter(service, stopped));
    expect(crashes).toEqual(['probe: no answer']);
  });

  it('is not replaced while a long queue holds up every answer', async () => {
    const service = await make(program, { restartCrashed: true, isWatched: true });
    await service.start();
    const busy = service.pid;
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => fetch(`${url}dear`).then((answer) => answer.text())),
    );
    expect(new Set(answers)).toEqual(new Set([String(busy)]));
    expect([service.pid, crashes]).toEqual([busy, []]);
  });

  it('is not taken for hung while it starts', async () => {
    const service = await make(program, {
      restartCrashed: true,
      isWatched: true,
      environment: { BEGINS_AFTER: '2500' },
    });
    await service.start();
    expect(crashes).toEqual([]);
  });

  it('that does not come to answer is started again too, with longer pauses', async () => {
    const service = await make('setInterval(() => undefined, 1_000);', {
      restartCrashed: true,
      liveness: { ...liveness, startMs: 300 },
    });
    await expect(service.start(3_000)).rejects.toThrow('ended while starting');
    expect(crashes).toContain('probe: no answer');
    expect(service.hasListened).toBe(false);
  });

  it('that a story kills stays down until it is started', async () => {
    const service = await make(program, { restartCrashed: true });
    await service.start();
    await service.kill();
    expect(service.pid).toBeUndefined();
    await service.start();
    expect(await fetch(url).then((answer) => answer.text())).toBe(String(service.pid));
  });
});

async function pidAfter(service: ServiceProcess, before: number | undefined): Promise<string> {
  await expect.poll(() => service.pid !== undefined && service.pid !== before, { timeout: 10_000 }).toBe(true);
  return String(service.pid);
}
