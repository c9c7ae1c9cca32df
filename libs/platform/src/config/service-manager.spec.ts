import { describe, expect, it } from 'vitest';
import { createLogger } from '../observability/index.ts';
import { ServiceManager, watchdogOf } from './service-manager.ts';
import type { ServiceNote } from './service-note.ts';

const notesOf = (variables: Readonly<Record<string, string>>) => {
  const notes: ServiceNote[] = [];
  const manager = new ServiceManager(createLogger('test', 'silent'), variables, (note) => notes.push(note));
  return { manager, notes };
};

describe('a process that systemd started', () => {
  const started = { NOTIFY_SOCKET: '/run/notify', WATCHDOG_USEC: '10000000' };

  it('says that it is ready and stops', () => {
    const { manager, notes } = notesOf(started);
    manager.ready();
    manager.stopping();
    expect(notes).toEqual(['READY=1', 'STOPPING=1']);
  });

  it('knows how long systemd waits for its signs of life', () => {
    expect(watchdogOf({ ...started, WATCHDOG_PID: String(process.pid) })).toBe(10_000);
    expect(watchdogOf(started)).toBe(10_000);
  });

  it.each([
    ['nobody watches', { NOTIFY_SOCKET: '/run/notify' }],
    ['another process is watched', { ...started, WATCHDOG_PID: '1' }],
    ['the unit sets no time', { ...started, WATCHDOG_USEC: '0' }],
  ])('gives no signs of life when %s', (_why, variables) => {
    expect(watchdogOf(variables)).toBeUndefined();
  });
});

describe('a process that another program started', () => {
  it('says nothing', () => {
    const { manager, notes } = notesOf({ WATCHDOG_USEC: '10000000' });
    manager.ready();
    manager.stopping();
    expect(notes).toEqual([]);
    expect(watchdogOf({ WATCHDOG_USEC: '10000000' })).toBeUndefined();
  });
});
