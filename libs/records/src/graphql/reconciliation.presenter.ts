import type { Text } from '@ns/platform';
import type { DifferenceKind } from '../domain/reconciliation.ts';
import { textOf } from '../texts/index.ts';

/** Differences in words. */
export const differenceTexts: Readonly<Record<DifferenceKind, Text>> = {
  OTHER_NUMBER: textOf('difference.otherNumber'),
  OTHER_DATE: textOf('difference.otherDate'),
  MISSING_THERE: textOf('difference.missingThere'),
  REFUSED_THERE: textOf('difference.refusedThere'),
  NUMBER_MISSING_THERE: textOf('difference.numberMissingThere'),
  NUMBER_MISSING_HERE: textOf('difference.numberMissingHere'),
  REGISTERED_TWICE: textOf('difference.registeredTwice'),
};
