import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TcpProxy } from './tcp-proxy.ts';

/** Answers everything it hears. */
let echo: Server;
let heard: Socket[];
let proxy: TcpProxy;
beforeEach(async () => {
  heard = [];
  echo = createServer((socket) => {
    heard.push(socket);
    socket.on('error', () => undefined).pipe(socket);
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const address = echo.address();
  proxy = await TcpProxy.start(0, typeof address === 'object' && address ? address.port : 0);
});
afterEach(async () => {
  await proxy.stop();
  for (const socket of heard) {
    socket.destroy();
  }
  echo.close();
});

function begun(): Socket {
  return connect(proxy.port, '127.0.0.1')
    .setEncoding('utf8')
    .on('error', () => undefined);
}

async function caller(): Promise<Socket> {
  const socket = begun();
  await once(socket, 'connect');
  return socket;
}

/** Also of a connection that ends with an error. */
function closed(socket: Socket | undefined): Promise<void> {
  return new Promise((done) => void socket?.once('close', () => done()));
}

async function answer(socket: Socket, length: number): Promise<string> {
  let text = '';
  while (text.length < length) {
    text += String((await once(socket, 'data'))[0]);
  }
  return text;
}

describe('a line through the proxy', () => {
  it('carries both directions', async () => {
    const socket = await caller();
    socket.write('добро утро');
    expect(await answer(socket, 10)).toBe('добро утро');
  });

  it('that is cut ends on both sides, and a new one can be had', async () => {
    const socket = await caller();
    socket.write('a');
    await answer(socket, 1);
    proxy.cut();
    await closed(socket);
    const again = await caller();
    again.write('b');
    expect(await answer(again, 1)).toBe('b');
  });

  it('that is refused gives nobody a connection', async () => {
    proxy.use({ kind: 'refused' });
    await closed(begun());
    expect(heard).toEqual([]);
  });

  it('in silent mode swallows data and the close of the client, and closes when the silence ends', async () => {
    const socket = await caller();
    socket.write('a');
    await answer(socket, 1);
    const [server] = heard;
    proxy.use({ kind: 'silent' });
    socket.write('swallowed');
    socket.destroy();
    await closed(socket);
    expect(proxy.connections).toBe(1);
    expect(server?.destroyed).toBe(false);
    expect(server?.bytesRead).toBe(1);
    proxy.use({ kind: 'open' });
    await closed(server);
    expect(proxy.connections).toBe(0);
  });

  it('that is lost is silent for those who are on it, and works for new ones', async () => {
    const socket = await caller();
    socket.write('a');
    await answer(socket, 1);
    proxy.lose();
    socket.write('swallowed');
    const again = await caller();
    again.write('b');
    expect(await answer(again, 1)).toBe('b');
    expect(heard[0]?.bytesRead).toBe(1);
    expect(socket.destroyed).toBe(false);
  });

  it('that is watched shows each piece before it is passed on, and what is done then happens to it', async () => {
    const seen: string[] = [];
    proxy.watcher = {
      joined: () => seen.push('joined'),
      asked: (piece) => seen.push(`asked ${piece.toString()}`),
      answered: (piece) => {
        seen.push(`answered ${piece.toString()}`);
        proxy.lose();
      },
    };
    const socket = await caller();
    socket.write('a');
    await expect.poll(() => seen).toEqual(['joined', 'asked a', 'answered a']);
    expect(socket.bytesRead).toBe(0);
  });
});
