import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { builtCommand, eventually } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const empty = await mkdtemp(join(tmpdir(), 'ns-status-'));
afterAll(() => rm(empty, { recursive: true, force: true }));

const status = (args: readonly string[] = [], over: Readonly<Record<string, string>> = {}) =>
  builtCommand(system, 'status', args, '', over);

describe('the state of an installation in the shell', () => {
  it('is green, with status 0', async () => {
    // A worker says for its first seconds that it starts.
    const { output } = await eventually(
      async () => {
        const said = await status();
        return said.code === 0 && said;
      },
      'the state is green',
      90_000,
    );
    expect(output.trim()).toBe('Всичко е наред. · All is well.');
    expect(JSON.parse((await status(['--json'])).output)).toEqual({
      installation: new URL(system.url).host,
      entries: [],
    });
  });

  it('says what is stuck, since when and what to do, with status 1', async () => {
    await builtCommand(system, 'backup', ['--to', join(empty, 'backups')], '', { PATH: empty });
    const { output } = await eventually(
      async () => {
        const said = await status();
        return said.code === 1 && said;
      },
      'the failed backup is in the state',
      90_000,
    );
    expect(output).toMatch(/^!! Архив · Backup \(\d{4}-\S+Z\)$/m);
    expect(output).toMatch(/^ {5}backup: the last try failed at .*: pg_dump is missing/m);
    expect(output).toMatch(/^ {3}→ .* · Look at the output of the last backup/m);
  });

  it('cannot be told without the database, with status 2', async () => {
    const { code, output } = await status([], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect([code, output]).toEqual([2, expect.stringContaining('ECONNREFUSED')]);
  });
});
