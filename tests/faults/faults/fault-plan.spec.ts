import { faultKinds } from '@ns/records-simulator';
import { describe, expect, it } from 'vitest';
import { describeFault } from './fault.ts';
import { planFaults } from './fault-plan.ts';
import { SeededRandom } from './seeded-random.ts';

const options = { signals: 10_000, faults: 240, withRedis: true, timeScale: 1 };
const plan = (seed: number, over = {}) => planFaults(new SeededRandom(seed), { ...options, ...over });

describe('the plan of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7).map(({ fault }) => describeFault(fault))).not.toEqual(
      plan(8).map(({ fault }) => describeFault(fault)),
    );
  });

  it('holds every kind of fault, and every fault of the records system', () => {
    const faults = plan(1).map(({ fault }) => fault);
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(
      new Set([
        'kill',
        'freeze',
        'postgres stop',
        'redis flush',
        'redis restart',
        'records',
        'mail',
        'line',
        'clients cut',
      ]),
    );
    expect(new Set(faults.flatMap((fault) => (fault.kind === 'records' ? fault.faults : [])))).toEqual(
      new Set(faultKinds),
    );
  });

  it('leaves Redis alone where there is none', () => {
    expect(
      plan(1, { withRedis: false }).filter(({ fault }) => describeFault(fault).toLowerCase().includes('redis')),
    ).toEqual([]);
  });

  it('strikes in order, while there is work', () => {
    const moments = plan(3).map(({ after }) => after);
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(Math.min(...moments)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...moments)).toBeLessThanOrEqual(9_500);
  });

  it('freezes for five to sixty seconds, or as much shorter as asked', () => {
    const freezes = (timeScale: number) =>
      plan(5, { timeScale }).flatMap(({ fault }) => (fault.kind === 'freeze' ? [fault.ms] : []));
    expect(freezes(1).every((ms) => ms >= 5_000 && ms <= 60_000)).toBe(true);
    expect(freezes(0.1).every((ms) => ms >= 500 && ms <= 6_000)).toBe(true);
  });
});
