import { once } from 'node:events';
import { createServer, request as httpRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyReply } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveWithAnswer } from './http-turns.ts';

const server = createServer();
let raw: ServerResponse;
const turn = { leave: vi.fn() };

beforeEach(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const asked = httpRequest({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', agent: false });
  asked.on('error', () => undefined).end();
  [, raw] = (await once(server, 'request')) as [unknown, ServerResponse];
  turn.leave.mockReset();
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const patienceOf = (response: ServerResponse) => response.socket?.timeout ?? 0;

describe('the turn of an answer', () => {
  it('cuts nobody before the answer is made, however long that takes', () => {
    const before = patienceOf(raw);
    leaveWithAnswer(turn, { raw } as FastifyReply);
    expect(patienceOf(raw)).toBe(before);
  });

  it('has a reader read what was made, and goes on without', () => {
    vi.useFakeTimers();
    const running = leaveWithAnswer(turn, { raw } as FastifyReply);
    raw.write('half');
    running.isMade();
    expect(patienceOf(raw)).toBe(15_000);
    expect(turn.leave).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(turn.leave).toHaveBeenCalled();
  });

  it('leaves a connection whose answer was read to its next request', async () => {
    const running = leaveWithAnswer(turn, { raw } as FastifyReply);
    raw.end('all');
    await once(raw, 'close');
    expect(turn.leave).toHaveBeenCalled();
    const before = patienceOf(raw);
    running.isMade();
    expect(patienceOf(raw)).toBe(before);
  });
});
