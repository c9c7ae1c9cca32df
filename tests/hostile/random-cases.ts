import { randomDocument } from '@ns/platform/random-documents';
import { SeededRandom } from '../faults/faults/seeded-random.ts';
import type { HostileCase } from './corpus/index.ts';
import { sendOperation, sendSocketOperation } from './send.ts';

/** A case whose guard chance decides. */
export type UnguardedCase = Omit<HostileCase, 'guard'>;

/** Documents of random fragments, over HTTP and WebSocket by turns; the same ones for the same seed. */
export function randomCases(seed: number, count: number): readonly UnguardedCase[] {
  return Array.from({ length: count }, (_, index) => {
    const random = new SeededRandom(seed + index);
    const query = randomDocument(() => random.next());
    const send = index % 2 === 0 ? sendOperation : sendSocketOperation;
    return {
      name: `random document ${String(seed + index)}`,
      send: (target) => send(target, query, { when: false }, 'A'),
    };
  });
}
