/** @module-tag long */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BusyStrangers } from './busy-strangers.ts';
import { as, sendOperation } from './send.ts';
import { prepareTarget } from './target.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const target = await prepareTarget(system);
const watchedMs = 6_000;

describe('200 busy connections of strangers', () => {
  it.each([
    ['one address', 1, 429],
    ['200 addresses', 200, 503],
  ])(
    'from %s: what is too much is refused, others are answered, the process is the same',
    async (_from, addresses, refused) => {
      const { pid } = system.api;
      const strangers = new BusyStrangers({ ...system, connections: 200, addresses });
      const until = performance.now() + watchedMs;
      const others: string[] = [];
      while (performance.now() < until) {
        const [citizen, staff] = await Promise.all([
          sendOperation(target, as('citizen', '{ mySignals(first: 20) { edges { node { id status } } } }')),
          sendOperation(target, as('clerk', '{ signals(first: 5) { edges { node { id } } } }')),
        ]);
        others.push(citizen.guard, staff.guard, String((await fetch(`${system.url}/health/live`)).status));
        await pause(50);
      }
      const { answers, withoutRetryAfter, sockets } = await strangers.stop();
      expect(new Set(others)).toEqual(new Set(['data', '200']));
      expect(answers.get(200)).toBeGreaterThan(0);
      expect(answers.get(refused)).toBeGreaterThan(0);
      expect([...answers.keys()].filter((status) => ![200, 400, 429, 503].includes(status))).toEqual([]);
      expect(withoutRetryAfter).toBe(0);
      expect(sockets.get(refused === 429 ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE')).toBeGreaterThan(0);
      expect(system.api.pid).toBe(pid);
    },
  );
});
