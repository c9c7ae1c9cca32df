import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keepLogSmall } from './log-file.ts';

const largest = 20_000;

it('turns the log of a process that goes on writing into it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ns-log-'));
  const file = join(folder, 'api.log');
  const log = await open(file, 'a');
  const lines = "let n = 0; setInterval(() => console.log(String(n++).padStart(200, '.')), 1)";
  const child = spawn(process.execPath, ['-e', lines], { stdio: ['ignore', log.fd, log.fd] });
  await log.close();
  const stop = keepLogSmall(file, largest, 20);
  onTestFinished(async () => {
    stop();
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  const lastLine = async () => Number(/(\d+)\n$/.exec(await readFile(file, 'utf8'))?.[1] ?? -1);
  await vi.waitFor(async () => expect((await stat(`${file}.1`)).size).toBeGreaterThan(largest), { timeout: 20_000 });
  const turned = await lastLine();
  await vi.waitFor(async () => expect(await lastLine()).toBeGreaterThan(Math.max(turned, 300)), { timeout: 20_000 });
  // One that has just been turned is empty.
  const text = await vi.waitUntil(() => readFile(file, 'utf8'), { timeout: 20_000 });
  // Without the first lines, and without a hole of zeros where the file was cut.
  expect(Number(/(\d+)\n/.exec(text)?.[1])).toBeGreaterThan(0);
  expect(text).not.toContain('\0');
});
