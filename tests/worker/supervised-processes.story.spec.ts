/** @module-tag long */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { eventually, type TestSystem } from '../support/index.ts';
import { openNotifySocket } from '../support/notify-socket.ts';
import { storyPorts } from '../support/story-ports.ts';
import { storySystem } from '../support/story-system.ts';

const systemd = await openNotifySocket();
afterAll(() => systemd.stop());
const system = await storySystem({ environment: { NOTIFY_SOCKET: systemd.path, WATCHDOG_USEC: '1000000' } });

const noted = (note: string) => systemd.notes.filter((each) => each === note).length;

/** The status with which the health command of a program ends. */
async function healthOf(name: 'api' | 'worker'): Promise<number> {
  const { root, environment } = system[name].plan;
  const command = spawn(process.execPath, [join(root, `dist/apps/${name}/health.js`)], {
    env: { ...environment },
    stdio: 'ignore',
  });
  const [status] = (await once(command, 'close')) as [number];
  return status;
}
const processes: readonly (keyof Pick<TestSystem, 'api' | 'worker'>)[] = ['api', 'worker'];

describe('a process that systemd started', () => {
  it('says that it is ready, and again and again that it lives', async () => {
    await eventually(() => noted('READY=1') === processes.length, 'both are ready');
    const before = noted('WATCHDOG=1');
    await eventually(() => noted('WATCHDOG=1') >= before + 4, 'both give signs of life');
  });
});

describe('the health command of a container', () => {
  it.each(processes)('ends with 0 while the %s lives, with 1 when it hangs or is gone', async (name) => {
    expect(await healthOf(name)).toBe(0);
    const pid = system[name].pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    expect(await healthOf(name)).toBe(1);
    process.kill(pid, 'SIGCONT');
    await eventually(async () => (await healthOf(name)) === 0, `the ${name} lives again`);
  });

  it('and systemd is informed when a process stops', async () => {
    await system.worker.stop();
    await eventually(() => noted('STOPPING=1') === 1, 'the worker has said that it stops');
    expect(await healthOf('worker')).toBe(1);
  });

  it('is answered by the thread that watches the event loop, where LIVE_PORT says where', async () => {
    const [port = 0] = await storyPorts(1);
    const { api } = await system.startAnotherApi({ LIVE_PORT: String(port) });
    const live = () => fetch(`http://127.0.0.1:${String(port)}/`).then((answer) => answer.json());
    await eventually(async () => (await live().catch(() => undefined)) !== undefined, 'the thread answers', 90_000);
    expect(await live()).toEqual({ status: 'live' });
    await api.stop();
    await expect(live()).rejects.toThrow();
  });
});
