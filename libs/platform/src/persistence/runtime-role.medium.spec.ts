import pg from 'pg';
import { expect, inject, it, onTestFinished } from 'vitest';
import { Database } from './database.ts';
import { grantRuntimeRights } from './runtime-role.ts';

const [owner, role, name] = ['runtime_owner', 'runtime_app', 'runtime_rights'];

function addressOf(user: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  url.username = user;
  url.password = 'test';
  return url.href;
}

async function asked(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) {
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}

it('rights are given again when the processes have made a sequence of their queues meanwhile', async () => {
  const server = inject('postgresUrl');
  const roles = [owner, role];
  await asked(
    server,
    ...roles.map((each) => `create role ${each} login password 'test'`),
    `create database ${name} owner ${owner}`,
  );
  onTestFinished(() =>
    asked(server, `drop database ${name} with (force)`, ...roles.map((each) => `drop role ${each}`)),
  );
  await asked(addressOf(owner), 'create schema bullmq', 'create sequence bullmq.of_owner');
  const database = await Database.open({ url: addressOf(owner), poolSize: 1, slices: [] });
  try {
    await database.migrate();
    await grantRuntimeRights(database.fork(), role);
    await asked(addressOf(role), 'create sequence bullmq.of_processes', `select nextval('bullmq.of_owner')`);
    await expect(grantRuntimeRights(database.fork(), role)).resolves.toBeUndefined();
  } finally {
    await database.close();
  }
});
