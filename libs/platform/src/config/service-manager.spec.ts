import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../observability/index.ts';
import { ServiceManager, type ServiceNote } from './service-manager.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const notesOf = (variables: Readonly<Record<string, string>>) => {
  const notes: ServiceNote[] = [];
  const manager = new ServiceManager(createLogger('test', 'silent'), variables, (note) => notes.push(note));
  return { manager, notes };
};

describe('a process that systemd started', () => {
  const started = { NOTIFY_SOCKET: '/run/notify', WATCHDOG_USEC: '10000000' };

  it('says that it is ready, lives and stops', () => {
    const { manager, notes } = notesOf({ ...started, WATCHDOG_PID: String(process.pid) });
    manager.ready();
    vi.advanceTimersByTime(10_000);
    manager.stopping();
    expect(notes).toEqual(['READY=1', 'WATCHDOG=1', 'WATCHDOG=1', 'STOPPING=1']);
  });

  it.each([
    ['nobody watches', { NOTIFY_SOCKET: '/run/notify' }],
    ['another process is watched', { ...started, WATCHDOG_PID: '1' }],
    ['the unit sets no time', { ...started, WATCHDOG_USEC: '0' }],
  ])('gives no signs of life when %s', (_why, variables) => {
    const { manager, notes } = notesOf(variables);
    manager.ready();
    vi.advanceTimersByTime(60_000);
    expect(notes).toEqual(['READY=1']);
  });
});

describe('a process that another program started', () => {
  it('says nothing', () => {
    const { manager, notes } = notesOf({ WATCHDOG_USEC: '10000000' });
    manager.ready();
    vi.advanceTimersByTime(60_000);
    manager.stopping();
    expect(notes).toEqual([]);
  });
});
