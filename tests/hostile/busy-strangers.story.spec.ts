/** @module-tag long */
import { describe, expect, it } from 'vitest';
import { BusyStrangers } from './busy-strangers.ts';
import { as, sendOperation } from './send.ts';
import { prepareTarget } from './target.ts';
import { eventually } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const target = await prepareTarget(system);
/** How often others ask beside the strangers, at least. */
const roundsOfOthers = 20;

/** What a citizen, a clerk and the watch of the process get; a failure is an answer like others. */
function askAsOthers(): Promise<string[]> {
  const guardOf = (...asked: Parameters<typeof as>) =>
    sendOperation(target, as(...asked)).then(({ guard }) => guard, String);
  return Promise.all([
    guardOf('citizen', '{ mySignals(first: 20) { edges { node { id status } } } }'),
    guardOf('clerk', '{ signals(first: 5) { edges { node { id } } } }'),
    fetch(`${system.url}/health/live`).then(({ status }) => String(status), String),
  ]);
}

describe('200 busy connections of strangers', () => {
  it.each([
    ['one address', 1, 429],
    ['200 addresses', 200, 503],
  ])(
    'from %s: what is too much is refused, others are answered, the process is the same',
    async (_from, addresses, refused) => {
      const { pid } = system.api;
      const strangers = new BusyStrangers({ ...system, connections: 200, addresses });
      const refusedBySocket = refused === 429 ? 'RATE_LIMITED' : 'SERVICE_UNAVAILABLE';
      const others: string[][] = [];
      await eventually(
        async () => {
          others.push(await askAsOthers());
          const { answers, sockets } = strangers.report;
          const isMet = answers.has(200) && answers.has(refused) && sockets.has(refusedBySocket);
          return isMet && others.length >= roundsOfOthers;
        },
        'strangers are answered and refused',
        90_000,
      ).finally(() => strangers.stop());
      const { answers, withoutRetryAfter } = strangers.report;
      expect(new Set(others.flat())).toEqual(new Set(['data', '200']));
      expect([...answers.keys()].filter((status) => ![200, 400, 429, 503].includes(status))).toEqual([]);
      expect(withoutRetryAfter).toBe(0);
      expect(system.api.pid).toBe(pid);
    },
  );
});
