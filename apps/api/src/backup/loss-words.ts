import { inEveryLanguage } from '@ns/platform';
import type { LostDocument } from '@ns/records';
import type { RaisedReferences } from '@ns/signals';
import { textOf } from '../texts/index.ts';

/**
 * What a restored database has lost, as far as it is known outside of it: up to how many references were given behind
 * the last one of the backup, and which documents went out. A document is said to be in the records system only when it
 * has a number, which was noted when it came or was asked for now; the note of the others was made before they were
 * handed over, so they may have arrived or not.
 * @returns lines for the operator
 */
export function lossWords(
  references: RaisedReferences | undefined,
  lost: readonly Pick<LostDocument, 'senderNumber' | 'incomingNumber' | 'handedOverOn'>[],
): readonly string[] {
  const sent = lost.filter(({ incomingNumber }) => incomingNumber !== null);
  const perhaps = lost.filter(({ incomingNumber }) => incomingNumber === null);
  return [
    ...(references ? referenceWords(references) : []),
    inEveryLanguage(textOf('documentsSent', { count: sent.length })),
    ...sent.map(lineOf),
    inEveryLanguage(textOf('documentsPerhaps', { count: perhaps.length })),
    ...perhaps.map(lineOf),
  ];
}

function referenceWords({ year, number, known }: RaisedReferences): readonly string[] {
  const gone = { count: number - known, from: known + 1, to: number, year };
  return [
    inEveryLanguage(textOf('referencesGoOn', { year, number })),
    inEveryLanguage(textOf('referencesGone', gone)),
    inEveryLanguage(textOf('referencesGoneHint')),
  ];
}

function lineOf({
  senderNumber,
  incomingNumber,
  handedOverOn,
}: Pick<LostDocument, 'senderNumber' | 'incomingNumber' | 'handedOverOn'>): string {
  return `  ${senderNumber}  ${incomingNumber ?? '—'}  ${handedOverOn}`;
}
