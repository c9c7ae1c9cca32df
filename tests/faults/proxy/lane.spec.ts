import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lane } from './lane.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('one direction of a connection', () => {
  it('passes on at once what has no delay', () => {
    const out: string[] = [];
    new Lane().put(() => out.push('едно'), 0);
    expect(out).toEqual(['едно']);
  });

  it('keeps the order when a delay ends: what was put in later never comes out earlier', () => {
    const lane = new Lane();
    const out: string[] = [];
    lane.put(() => out.push('едно'), 60);
    vi.advanceTimersByTime(20);
    lane.put(() => out.push('две'), 0);
    expect(out).toEqual([]);
    vi.advanceTimersByTime(40);
    expect(out).toEqual(['едно', 'две']);
  });
});
