import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { mountLastRequests } from './last-requests.ts';

it('a server that takes no more connections answers those that wait for it, and lets each end', async () => {
  const app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  onTestFinished(() => app.close());
  const last = mountLastRequests(app);
  app.get('/', () => 'answered');
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;

  last.announce();
  const clients = Array.from({ length: 5 }, () => {
    const client = connect({ port, host: '127.0.0.1' });
    client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    return client;
  });
  const answers = clients.map(async (client) => {
    let answer = '';
    client.on('data', (part) => (answer += String(part)));
    await once(client, 'close');
    return answer;
  });
  await Promise.all(clients.map((client) => once(client, 'connect')));
  await last.takeNoMore();
  const late = connect({ port, host: '127.0.0.1' });
  expect(await once(late, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
  for (const answer of await Promise.all(answers)) {
    expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n(?=[^]*connection: close)(?=[^]*answered$)/);
  }
});

it('a connection that was taken is not ended before its request has come', async () => {
  const app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
  onTestFinished(() => app.close());
  const last = mountLastRequests(app);
  app.get('/', () => 'answered');
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const client = connect({ port, host: '127.0.0.1' });
  const [taken] = (await Promise.all([once(app.server, 'connection'), once(client, 'connect')]))[0] as [Socket];
  last.announce();
  await last.takeNoMore();
  expect(taken.destroyed).toBe(false);
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  let answer = '';
  client.on('data', (part) => (answer += String(part)));
  await once(client, 'close');
  expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n[^]*answered$/);
});
