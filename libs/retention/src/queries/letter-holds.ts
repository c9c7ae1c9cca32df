import type { LetterHolds } from '@ns/letters';
import { dayOf } from '@ns/municipality';
import { areHoldsKnown } from './file-plan.ts';
import { heldSignals } from './holds.ts';

/** What the holds keep of the letters, which go by days of their own and not by the plan. */
export const letterHolds: LetterHolds = {
  signals: (em) => heldSignals(em, dayOf(new Date())),
  areKnown: areHoldsKnown,
};
