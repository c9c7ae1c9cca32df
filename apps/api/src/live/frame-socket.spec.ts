import { describe, expect, it } from 'vitest';
import { FrameSocket, type FrameTransport } from './frame-socket.ts';
import { LiveSubscription } from './live-subscription.ts';
import { SocketCensus } from './socket-census.ts';

class Transport implements FrameTransport {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  readonly pings: (() => void)[] = [];
  send(data: Buffer): void {
    this.sent.push(data.toString());
  }
  ping(_data: string, _mask: boolean, sent: () => void): void {
    this.pings.push(sent);
  }
}

describe('frames of an operation', () => {
  it('are next messages with the id of the operation around the shared payload', () => {
    const transport = new Transport();
    expect(new FrameSocket(transport, 'a"b', () => undefined).send(Buffer.from('{"data":1}'))).toBe(true);
    expect(transport.sent.map((text) => JSON.parse(text) as unknown)).toEqual([
      { type: 'next', id: 'a"b', payload: { data: 1 } },
    ]);
  });

  it('are refused while the buffer is full; a pong reports that it was drained', () => {
    const transport = new Transport();
    const frames = new FrameSocket(transport, '1', () => undefined);
    transport.bufferedAmount = 10_000_000;
    expect(frames.send(Buffer.from('{}'))).toBe(false);
    let drained = 0;
    frames.whenDrained(() => (drained += 1));
    transport.pings[0]?.();
    expect([transport.sent, drained]).toEqual([[], 1]);
  });

  it('for a closed socket are dropped without a trace', () => {
    const transport = Object.assign(new Transport(), { readyState: 3 });
    const frames = new FrameSocket(transport, '1', () => undefined);
    expect(frames.send(Buffer.from('{}'))).toBe(true);
    frames.whenDrained(() => undefined);
    expect([transport.sent, transport.pings]).toEqual([[], []]);
  });
});

describe('a live subscription', () => {
  it('closes the connection when the client sends a close frame and notifies the feed', async () => {
    let left = 0;
    const subscription = new LiveSubscription(() => (left += 1));
    const waiting = subscription.next();
    await subscription.return();
    expect((await waiting).done).toBe(true);
    expect(left).toBe(1);
  });

  it('fails with the reason that the server gives', async () => {
    const subscription = new LiveSubscription(() => undefined);
    subscription.finish(new Error('no longer allowed'));
    await expect(subscription.next()).rejects.toThrow('no longer allowed');
  });
});

describe('the census of sockets', () => {
  it('admits as many as allowed and takes places back once', () => {
    const census = new SocketCensus({ perAddress: 2, perAccount: 1 });
    const [first, second] = [census.admitAddress('::1'), census.admitAddress('::1')];
    expect(second).toBeDefined();
    expect(census.admitAddress('::1')).toBeUndefined();
    expect(census.admitAddress('::2')).toBeDefined();
    first?.();
    first?.();
    expect(census.admitAddress('::1')).toBeDefined();
    expect(census.admitAddress('::1')).toBeUndefined();
    expect(census.admitAccount('::1')).toBeDefined();
    expect(census.admitAccount('::1')).toBeUndefined();
  });

  it('admits any number when the limit is 0', () => {
    const census = new SocketCensus({ perAddress: 0, perAccount: 0 });
    expect(Array.from({ length: 100 }, () => census.admitAccount('a')).every(Boolean)).toBe(true);
  });
});
