import { describe, expect, it } from 'vitest';
import type { Kill, Outage } from '../faults/fault-injector.ts';
import { measureRecovery } from './recovery.ts';

const killed = (process: Kill['process'], at: number): Kill => ({ process, at, readyAfterMs: 2_000 });
const away = (from: number, to: number, hinders: Outage['hinders'] = ['worker']): Outage => ({
  what: 'records',
  hinders,
  from,
  to,
});
const answers = [100_000, 101_500].map((at) => ({ at, entrance: 0 }));

describe('recovery after a kill', () => {
  it('lasts until the next answer of an api, and until the next work of a worker', () => {
    const { service } = measureRecovery(
      [killed('api-1', 100_200), killed('worker-1', 100_200)],
      [],
      answers,
      [100_300],
    );
    expect(service).toEqual({ count: 2, p50: 100, p99: 1_300, max: 1_300 });
  });

  it('has no time in it in which something the role needs was away; outages that overlap are taken off once', () => {
    const outages = [away(99_000, 103_000), away(102_000, 105_000), away(100_000, 200_000, ['api'])];
    const { service, unhindered, serviceAlone } = measureRecovery(
      [killed('worker-1', 101_000)],
      outages,
      answers,
      [106_500],
    );
    expect(service.max).toBe(5_500);
    expect(unhindered.max).toBe(1_500);
    expect(serviceAlone.count).toBe(0);
  });

  it('is reported separately for kills without overlap, including just before', () => {
    const kills = [killed('worker-1', 50_000), killed('worker-2', 101_000)];
    const { serviceAlone } = measureRecovery(kills, [away(97_000, 98_500)], answers, [50_040, 101_900]);
    expect(serviceAlone).toEqual({ count: 1, p50: 40, p99: 40, max: 40 });
  });
});
