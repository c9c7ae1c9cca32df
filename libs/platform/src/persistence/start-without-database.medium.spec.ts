import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { Database } from './database.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) {
    await end();
  }
});

const real = new URL(inject('postgresUrl'));

async function databaseAt(change: (url: URL) => void): Promise<Database> {
  const url = new URL(real);
  change(url);
  const database = await Database.open({ url: url.href, poolSize: 1, slices: [] });
  ends.push(() => database.close());
  return database;
}

/** A way to the test database that can be opened later on a port that is known before. */
async function gate(): Promise<{ readonly port: number; open(): Promise<void> }> {
  const lines = new Set<Socket>();
  const server: Server = createServer((client) => {
    const line = connect(Number(real.port), real.hostname);
    for (const socket of [client, line]) {
      lines.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(line).pipe(client);
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  await listen(0);
  const { port } = server.address() as { port: number };
  await close();
  ends.push(async () => {
    for (const line of lines) {
      line.destroy();
    }
    await close();
  });
  return { port, open: () => listen(port) };
}

describe('a process that starts while the database is away', () => {
  it('waits, and goes on when it is there', async () => {
    const { port, open } = await gate();
    const database = await databaseAt((url) => (url.port = String(port)));
    expect(await database.isAlive()).toBe(false);
    const waiting = database.whenAlive();
    await open();
    await waiting;
    expect(await database.isAlive()).toBe(true);
  });

  it('throws the last failure when the time limit is reached', async () => {
    const { port } = await gate();
    const database = await databaseAt((url) => (url.port = String(port)));
    await expect(database.whenAlive(0)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('does not wait for a database that is not there, or for an account that may not enter', async () => {
    const nowhere = await databaseAt((url) => (url.pathname = '/no-such-database'));
    await expect(nowhere.whenAlive()).rejects.toThrow(/does not exist/);
  });
});
