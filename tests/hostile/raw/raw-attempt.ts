import type { SeededRandom } from '../../faults/faults/seeded-random.ts';
import { rawFrame } from './raw-frame.ts';
import { type HeaderLine, headerLines, methods, targets, upgradeLines, versions } from './raw-words.ts';

/** What one TCP connection sends, and how it ends. */
export interface RawAttempt {
  /** written one after the other */
  readonly parts: readonly Buffer[];
  /** parts after which the connection ends; one more than there are: after the answer, or a little while */
  readonly endsAfter: number;
  /** Whether it ends by RST instead of FIN. */
  readonly byReset: boolean;
}

const mostHeaders = 6;
const mostFrames = 5;
const longestNoise = 2_000;

/** A connection that nobody opens who means well: a request that is odd somewhere, a handshake, or noise. */
export function rawAttempt(random: SeededRandom): RawAttempt {
  const parts = partsOf(random);
  return {
    parts,
    endsAfter: random.chance(0.6) ? parts.length + 1 : random.below(parts.length + 1),
    byReset: random.chance(0.5),
  };
}

/** A handshake that is refused for its origin, and a peer that resets when the refusal is on its way. */
export function refusedUpgrade(random: SeededRandom): RawAttempt {
  const head = `GET /graphql HTTP/1.1\r\n${linesOf(upgradeLines)}Origin: https://elsewhere.demo.test\r\n\r\n`;
  return { parts: [Buffer.from(head)], endsAfter: random.chance(0.5) ? 1 : 2, byReset: true };
}

function partsOf(random: SeededRandom): readonly Buffer[] {
  const kind = random.next();
  if (kind < 0.05) {
    return [noise(random)];
  }
  if (kind < 0.25) {
    return handshake(random);
  }
  const request = Buffer.concat([requestHead(random), bodyOf(random)]);
  return random.chance(0.3) ? inPieces(random, request) : [request];
}

/** A handshake as a browser sends it, and frames; now and then one of its lines is another one. */
function handshake(random: SeededRandom): readonly Buffer[] {
  const lines = upgradeLines.map((line) => (random.chance(0.05) ? random.pick(headerLines) : line));
  const frames = Array.from({ length: random.below(mostFrames + 1) }, () => rawFrame(random));
  return [Buffer.from(`GET /graphql HTTP/1.1\r\n${linesOf(lines)}\r\n`), ...frames];
}

function requestHead(random: SeededRandom): Buffer {
  const isUpgrade = random.chance(0.4);
  const lines = [
    ...(random.chance(0.8) ? [['Host', '127.0.0.1'] as const] : []),
    ...(isUpgrade ? upgradeLines.filter(() => random.chance(0.8)) : []),
    ...Array.from({ length: random.below(mostHeaders + 1) }, () => random.pick(headerLines)),
  ];
  const start = [random.pick(methods), random.pick(targets), random.pick(versions)].join(
    random.chance(0.97) ? ' ' : '',
  );
  // Values are written byte by byte: a header may hold what no text does.
  return Buffer.from(`${start}\r\n${linesOf(random.shuffled(lines))}${random.chance(0.95) ? '\r\n' : ''}`, 'latin1');
}

function linesOf(lines: readonly HeaderLine[]): string {
  return lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
}

function bodyOf(random: SeededRandom): Buffer {
  const bodies = [
    '',
    '',
    '{"query":"{ __typename }"}',
    '5\r\nhello\r\n0\r\n\r\n',
    'zz\r\nhello\r\n',
    'ffffffffffffffff\r\nx',
    '-1\r\n\r\n',
    '0\r\nX-Late: 1\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET // HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  ];
  return random.chance(0.1) ? noise(random) : Buffer.from(random.pick(bodies));
}

function noise(random: SeededRandom): Buffer {
  return Buffer.from(Array.from({ length: 1 + random.below(longestNoise) }, () => random.below(256)));
}

function inPieces(random: SeededRandom, whole: Buffer): readonly Buffer[] {
  const cuts = Array.from({ length: 1 + random.below(4) }, () => random.below(whole.length)).sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => whole.subarray(from, cuts[index] ?? whole.length));
}
