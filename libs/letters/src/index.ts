export { composeLettersApi, lettersOutboxHandlers, lettersTasks } from './compose-letters.ts';
export { lettersConfig } from './config/letters.config.ts';
export { lettersSchema } from './letters.schema.ts';
export { lettersDegradation } from './observability/letters-degradation.ts';
export { bodyAnswerWaits } from './queries/letters.ts';
export { forgetInLetters, type LetterHolds, signalOfLetter, signalsWithWaitingLetters } from './writes/forget.ts';
