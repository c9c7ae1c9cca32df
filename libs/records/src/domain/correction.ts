import { textOf } from '../texts/index.ts';
import type { InputProblem } from './by-hand.ts';

/** What stands in a document in the place of the reporter's own data. */
export interface CorrectedReporter {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

const reasonLength = { min: 5, max: 500 } as const;

/** Checks why a member of staff corrects a refused document. @param reason trimmed */
export function correctionReasonProblems(reason: string): readonly InputProblem[] {
  const length = [...reason].length;
  if (length < reasonLength.min) {
    return [{ path: 'reason', message: textOf('correctionReasonNeeded') }];
  }
  return length > reasonLength.max
    ? [
        {
          path: 'reason',
          message: textOf('reasonTooLong', { max: reasonLength.max }),
        },
      ]
    : [];
}
