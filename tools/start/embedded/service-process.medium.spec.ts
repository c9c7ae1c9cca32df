import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePorts } from './free-port.ts';
import { type ServicePlan, ServiceProcess } from './service-process.ts';

const program = `
import { createServer } from 'node:http';
const server = createServer((_request, response) => response.end(String(process.pid)));
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => { console.log('stopped in order'); process.exit(0); });
`;

describe('a process of the system', () => {
  let folder: string;
  let url: string;
  let running: ServiceProcess;

  const make = async (text: string, plan: Partial<ServicePlan> = {}): Promise<ServiceProcess> => {
    const [port = 0] = await freePorts(1);
    url = `http://127.0.0.1:${String(port)}/`;
    await writeFile(join(folder, 'program.mjs'), text);
    running = new ServiceProcess({
      name: 'probe',
      root: resolve(import.meta.dirname, '../../..'),
      program: join(folder, 'program.mjs'),
      environment: { PORT: String(port), NODE_OPTIONS: '' },
      logFile: join(folder, 'log'),
      readyUrl: url,
      restartCrashed: false,
      ...plan,
    });
    return running;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ns-service-'));
  });
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
    const crashes: string[] = [];
    const service = await make(program, {
      restartCrashed: true,
      onCrash: (name, how) => crashes.push(`${name}: ${how}`),
    });
    await service.start();
    const first = service.pid;
    process.kill(first ?? 0, 'SIGKILL');
    await expect
      .poll(
        () =>
          fetch(url).then(
            (answer) => answer.text(),
            () => '',
          ),
        { timeout: 10_000 },
      )
      .toBe(await pidAfter(service, first));
    expect(crashes).toEqual(['probe: SIGKILL']);
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
