import type { SignalDetailsFragment } from '@ns/contract/console';
import { type GivenTexts, saidTexts } from '@ns/web/report-texts';

/** What was written about the place, in one line: address, entrance and floor; empty when nothing was. */
export function streetLine(signal: Pick<SignalDetailsFragment, 'address' | keyof GivenTexts>): string {
  return [signal.address, ...saidTexts(signal).map(({ text }) => text)].filter(Boolean).join(', ');
}
