import { type BreakerPolicy, defaultBreakerPolicy, type EndpointGate, type Gate, sql } from '@ns/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StatusOutcome } from '../domain/records-system.ts';
import { defaultPolicy } from '../domain/registration.ts';
import { InMemoryRecordsSystem } from '../testing/in-memory-records-system.ts';
import { RegistrationTestBed } from '../testing/registration-test-bed.ts';
import { registerDocument } from '../commands/register-document.ts';

const unreachable: StatusOutcome = { kind: 'unknown', cause: 'UNREACHABLE', detail: 'ECONNREFUSED' };

/** A records system that is switched off and on. */
class SwitchedRegistry extends InMemoryRecordsSystem {
  off = false;
  override register(...asked: Parameters<InMemoryRecordsSystem['register']>) {
    if (this.off) {
      this.interrupt('register', 'before', () => unreachable);
    }
    return super.register(...asked);
  }
  override status(documentGuid: string) {
    if (this.off) {
      this.interrupt('status', 'before', () => unreachable);
    }
    return super.status(documentGuid);
  }
}

let gate: EndpointGate;
let endpoints = 0;
const gateWith = (policy: Partial<BreakerPolicy> = {}) =>
  bed.gate(`http://registry-${++endpoints}.test`, { ...defaultBreakerPolicy, ...policy });
const bed = await RegistrationTestBed.open();
beforeEach(() => {
  gate = gateWith();
});
afterEach(() => bed.clear());

async function open(opened: Gate): Promise<void> {
  for (let time = 0; time < defaultBreakerPolicy.threshold; time += 1) {
    await opened.report('free', 'dead');
  }
}

describe('the gate before a records system', () => {
  it('is open for everybody while the other side answers', async () => {
    await gate.report('free', 'dead');
    await gate.report('free', 'alive');
    expect(await Promise.all([gate.enter(), gate.enter()])).toEqual(['free', 'free']);
    expect(await gate.outlook()).toBe('all');
  });

  it('shuts for all workers when the other side does not answer several times in a row', async () => {
    await open(gate);
    expect(await gate.enter()).toBeUndefined();
    expect(await gate.outlook()).toBe('none');
  });

  it('lets exactly one of many workers try when the wait is over', async () => {
    await open(gate);
    await bed.elapse(60_000);
    expect(await gate.outlook()).toBe('one');
    const passes = await Promise.all(Array.from({ length: 8 }, () => gate.enter()));
    expect(passes.filter((pass) => pass === 'probe')).toHaveLength(1);
    expect(passes.filter((pass) => pass === undefined)).toHaveLength(7);
  });

  it('lets the next one try when the probe’s worker was killed', async () => {
    await open(gate);
    await bed.elapse(60_000);
    expect(await gate.enter()).toBe('probe');
    await bed.elapse(defaultBreakerPolicy.probeMs);
    expect(await gate.enter()).toBe('probe');
  });

  it('waits for a probe that takes long, as long as its worker lives', async () => {
    gate = gateWith({ probeMs: 400 });
    await open(gate);
    await bed.elapse(60_000);
    expect(await gate.enter()).toBe('probe');
    await gate.hold('probe', async () => {
      const until = Date.now() + 1_000;
      while (Date.now() < until) {
        expect(await gate.enter()).toBeUndefined();
      }
    });
  });

  it('stays shut after a failed probe and opens after one that was answered', async () => {
    await open(gate);
    await bed.elapse(60_000);
    await gate.enter();
    await gate.report('probe', 'dead');
    expect(await gate.enter()).toBeUndefined();
    await bed.elapse(60_000);
    expect(await gate.enter()).toBe('probe');
    await gate.report('probe', 'alive');
    expect(await gate.enter()).toBe('free');
  });

  it('is not shut by a fault of our own', async () => {
    for (let time = 0; time < 20; time += 1) {
      await gate.report('free', 'silent');
    }
    expect(await gate.enter()).toBe('free');
  });

  it('takes back a pass with which nothing was asked', async () => {
    const { registrationId } = await bed.signal();
    const registry = new InMemoryRecordsSystem();
    await registerDocument(bed.worker(registry), { registrationId });
    await open(gate);
    await bed.elapse(60_000);
    await registerDocument(bed.worker(registry, defaultPolicy, gate), { registrationId });
    expect(registry.calls).toHaveLength(1);
    expect(await gate.enter()).toBe('probe');
  });
});

describe('a records system that is down for two days', () => {
  const minute = 60_000;

  it(
    'is asked by one registration at a time while 200 signals come in, then gets everything within minutes, a ' +
      'few at a time, each once',
    async () => {
      const step = 30;
      const steps = (2 * 24 * 60) / step;
      const perSecondAtMost = defaultBreakerPolicy.releasePerSecond;
      const registry = new SwitchedRegistry();
      registry.off = true;
      const worker = bed.worker(registry, defaultPolicy, gate);
      const signals: { readonly signalId: string; readonly registrationId: string }[] = [];
      const sweep = async () => {
        for (const id of await bed.due(gate)) {
          await registerDocument(worker, { registrationId: id });
        }
      };
      for (let at = 1; at <= steps; at += 1) {
        while (signals.length < (200 * at) / steps) {
          signals.push(await bed.signal());
        }
        await sweep();
        await bed.elapse(step * minute);
      }
      expect(signals).toHaveLength(200);
      expect(registry.calls.length).toBeLessThanOrEqual(steps + defaultBreakerPolicy.threshold);
      expect(registry.documents).toEqual([]);
      expect(await bed.states()).toEqual({ PENDING: 200 });
      // Nobody is frightened: no event about it in any history, and the handling goes on.
      for (const { signalId } of signals) {
        expect(await bed.events(signalId)).toEqual([]);
      }
      await bed.step(signals[0]?.signalId ?? '', { type: 'started' }, 'IN_PROGRESS');

      registry.off = false;
      await sweep();
      expect(registry.documents).toHaveLength(1);
      const dueWithin = (
        await sql<{ second: number }>`
      select floor(extract(epoch from next_attempt_at - now()))::int as second from registration
        where state = 'PENDING'`.execute(bed.database.fork().getKysely())
      ).rows;
      const perSecond = Map.groupBy(dueWithin, ({ second }) => second);
      expect(Math.max(...[...perSecond.values()].map(({ length }) => length))).toBeLessThanOrEqual(2 * perSecondAtMost);
      let seconds = 0;
      for (; seconds < 600 && registry.documents.length < signals.length; seconds += 1) {
        await bed.elapse(1_000);
        await sweep();
      }
      expect(seconds).toBeLessThanOrEqual(signals.length / perSecondAtMost + 5);
      expect(new Set(registry.documents).size).toBe(signals.length);
      expect(registry.documents).toHaveLength(signals.length);
      expect(await bed.states()).toEqual({ REGISTERED: 200 });
    },
    120_000,
  );

  it('is not kept shut by one document that it cannot digest', async () => {
    const poison = await bed.signal();
    const healthy = await bed.signal();
    const poisonGuid = (await bed.view(poison.registrationId)).documentGuid;
    const registry = new InMemoryRecordsSystem();
    const system = {
      settleMs: 0,
      status: (guid: string) => registry.status(guid),
      register: (...asked: Parameters<InMemoryRecordsSystem['register']>) =>
        asked[0].documentGuid === poisonGuid
          ? Promise.resolve({ kind: 'unknown' as const, cause: 'HTTP_ERROR' as const, detail: 'HTTP 500' })
          : registry.register(...asked),
    };
    await open(gate);
    for (let probe = 0; probe < 60 && registry.documents.length === 0; probe += 1) {
      await bed.elapse(minute);
      for (const id of await bed.due(gate)) {
        await registerDocument(bed.worker(system, defaultPolicy, gate), { registrationId: id });
      }
    }
    expect((await bed.view(healthy.registrationId)).state).toBe('REGISTERED');
  });

  it('gives thousands of waiting registrations their turn within the set time', async () => {
    gate = gateWith({ releasePerSecond: 1, releaseMs: 2_000 });
    for (let at = 0; at < 20; at += 1) {
      await bed.signal();
    }
    await open(gate);
    await gate.report('free', 'alive');
    const [last] = (
      await sql<{ late: number }>`
      select count(*)::int as late from registration where next_attempt_at > now() + interval '2 seconds'`.execute(
        bed.database.fork().getKysely(),
      )
    ).rows;
    expect(last?.late).toBe(0);
  });
});
