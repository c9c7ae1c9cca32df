/** @module-tag long */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { builtCommand, eventually, signIn } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const operator = 'operator@demo.test';
const system = await storySystem({ environment: { OPERATOR_EMAIL: operator } });
const empty = await mkdtemp(join(tmpdir(), 'ns-status-'));
const database = new Client({ connectionString: system.databaseUrl });
await database.connect();
afterAll(async () => {
  await database.end();
  await rm(empty, { recursive: true, force: true });
});

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
    expect(output).toMatch(/^ {5}tools\/docs\/operation\.md#a-backup-is-missed$/m);
  });

  it('is the same for administrators over the API', async () => {
    const { api } = await signIn(system, 'admin@demo.test');
    const { systemState } = await api.request<{ systemState: object }>(
      '{ systemState { isGreen entries { kind level since words name toDo paper } } }',
    );
    expect(systemState).toEqual({
      isGreen: false,
      entries: [
        {
          kind: 'BACKUP',
          level: 'STUCK',
          name: 'Архив',
          paper: 'operation.md#a-backup-is-missed',
          since: expect.stringMatching(/Z$/) as string,
          words: [expect.stringContaining('pg_dump is missing')],
          toDo: expect.stringContaining('изхода на последния архив') as string,
        },
      ],
    });
  });

  it('is mailed to the operator when it has been so for some minutes', async () => {
    await eventually(
      async () => {
        const { rowCount } = await database.query(
          "update state_entry set since = since - interval '10 minutes' where kind = 'backup' and mailed_at is null",
        );
        return rowCount === 1;
      },
      'a worker keeps since when it is so',
      90_000,
    );
    const mail = await system.mailbox.waitFor(operator, () => true, 90_000);
    expect(mail.subject).toBe(`${new URL(system.url).host}: Иска намеса: Архив`);
    expect(mail.text).toContain('pg_dump is missing');
    expect(mail.text).toContain(`${system.url}/console/administration/state`);
  });

  it('is unknown without the database, with status 2', async () => {
    const { code, output } = await status([], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect([code, output]).toEqual([2, expect.stringContaining('ECONNREFUSED')]);
  });
});
