import type { SeededRandom } from '../../faults/faults/seeded-random.ts';

const messages = [
  '{"type":"connection_init"}',
  '{"type":"connection_init","payload":{"authorization":"Bearer x"}}',
  '{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}',
  '{"id":"1","type":"subscribe","payload":{"query":"subscription { mySignalEvents { cursor } }"}}',
  '{"id":"1","type":"complete"}',
  '{"type":"ping"}',
  '{"type":"pong","payload":{}}',
  '{"type":"x"}',
  '{',
  '',
];

/** A WebSocket frame (RFC 6455 §5) in which nothing need be right: opcode, flags, mask, length. */
export function rawFrame(random: SeededRandom): Buffer {
  const opcode = random.chance(0.6) ? 1 : random.below(16);
  const flags = random.chance(0.7) ? 0x80 : random.below(16) << 4;
  const isMasked = random.chance(0.85);
  const payload = random.chance(0.7)
    ? Buffer.from(random.pick(messages))
    : Buffer.from(Array.from({ length: random.below(300) }, () => random.below(256)));
  const mask = Buffer.from(Array.from({ length: 4 }, () => random.below(256)));
  const body = isMasked ? Buffer.from(payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))) : payload;
  return Buffer.concat([
    Buffer.from([flags | opcode]),
    lengthOf(random, payload.length, isMasked ? 0x80 : 0),
    ...(isMasked ? [mask] : []),
    body,
  ]);
}

/** The length as it is, or in another notation, or one that is none. */
function lengthOf(random: SeededRandom, length: number, maskBit: number): Buffer {
  const claimed = random.chance(0.9) ? length : random.pick([0, 1, 70_000, 2 ** 31, 2 ** 52]);
  if (claimed < 126 && random.chance(0.9)) {
    return Buffer.from([maskBit | claimed]);
  }
  if (claimed < 65_536) {
    return Buffer.from([maskBit | 126, claimed >> 8, claimed & 255]);
  }
  const long = Buffer.alloc(9);
  long.writeUInt8(maskBit | 127);
  long.writeBigUInt64BE(BigInt(claimed) | (random.chance(0.2) ? 1n << 63n : 0n), 1);
  return long;
}
