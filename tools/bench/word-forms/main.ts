/**
 * How many inflected pairs share a stem, and how many unlike ones, by kind: the pairs that the rules were made with,
 * and
 * those of another hand that the rules have not seen.
 */
import { readFile } from 'node:fs/promises';
import { stemsOf } from '@ns/signals';
import { z } from 'zod';
import { inflectedPairs } from '../search/dictionary.ts';

const pair = z.object({ same: z.boolean(), kind: z.string(), one: z.string(), other: z.string() });
type Pair = z.infer<typeof pair>;

const stemOf = (word: string): string => stemsOf(word).join(' ');

const sharesStem = ({ one, other }: Pick<Pair, 'one' | 'other'>): boolean =>
  stemOf(one.toLowerCase()) === stemOf(other.toLowerCase());

function print(name: string, pairs: readonly Pair[]): void {
  const shared = pairs.filter(sharesStem).length;
  const share = ((100 * shared) / pairs.length).toFixed(1);
  console.log(`  ${name.padEnd(24)} ${share.padStart(5)} %  (${String(shared)} of ${String(pairs.length)})`);
}

async function measure(title: string, file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  const pairs = lines.map((line) => pair.parse(JSON.parse(line)));
  console.log(`\n${title}`);
  const inflected = pairs.filter(({ same }) => same);
  for (const [kind, own] of Map.groupBy(inflected, (each) => each.kind)) {
    print(kind, own);
  }
  print('inflected, all', inflected);
  print(
    'unlike',
    pairs.filter(({ same }) => !same),
  );
}

const before = process.memoryUsage.rss();
const began = performance.now();
stemOf('дупката');
const readMs = performance.now() - began;
const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
console.log(`The dictionary is read in ${readMs.toFixed(0)} ms and takes ${grown.toFixed(0)} MB of memory.`);

await measure('Pairs that the rules were made with', 'tools/bench/word-forms/made-with.jsonl');
await measure('Pairs of another hand that they have not seen', 'tools/bench/word-forms/pairs.jsonl');

const forms = inflectedPairs();
const asked = performance.now();
const shared = forms.filter(({ lemma, form }) => stemOf(lemma) === stemOf(form)).length;
const each = ((performance.now() - asked) * 1000) / forms.length / 2;
console.log(
  `\nOf the dictionary's ${String(forms.length)} pairs ${((100 * shared) / forms.length).toFixed(2)} % share a stem; ` +
    `a stem takes ${each.toFixed(1)} µs.`,
);
