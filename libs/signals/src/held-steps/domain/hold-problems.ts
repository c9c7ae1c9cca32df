import { textOf } from '../../texts/index.ts';

/** Seconds for which a step may be held. */
export const holdSeconds = { min: 1, max: 60 } as const;

/** What is wrong with the seconds for which steps are to be held; nothing when they are fit. */
export function holdProblems(seconds: number) {
  return seconds < holdSeconds.min || seconds > holdSeconds.max
    ? [{ path: 'holdSeconds', message: textOf('holdOutOfRange', holdSeconds) }]
    : [];
}
