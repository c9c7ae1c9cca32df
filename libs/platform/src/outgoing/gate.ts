import type { SignOfLife } from './circuit-breaker.ts';

/** `free`: the other side answers. `probe`: the bearer tries it out for all others, and must report or give back. */
export type Pass = 'free' | 'probe';

/** Stands before somebody else's system and decides who may ask it now. */
export interface Gate {
  /** Undefined: nobody may ask now; the row stays as it is. */
  enter(): Promise<Pass | undefined>;
  /** Does the work of the bearer; a probe is kept alive meanwhile, so that one whose worker dies is soon replaced. */
  hold<Result>(pass: Pass, work: () => Promise<Result>): Promise<Result>;
  /** Reports what an exchange showed about the availability of the other side. */
  report(pass: Pass, heard: SignOfLife): Promise<void>;
  /** Gives a pass back with which nothing was asked. */
  giveBack(pass: Pass): Promise<void>;
  /** What a sweeper may wake now: everything that is due, one thing as a probe, or nothing. */
  outlook(): Promise<'all' | 'one' | 'none'>;
}

/** For a system inside our own database: there is nobody to spare. */
export const alwaysOpen: Gate = {
  enter: () => Promise.resolve('free'),
  hold: (_pass, work) => work(),
  report: () => Promise.resolve(),
  giveBack: () => Promise.resolve(),
  outlook: () => Promise.resolve('all'),
};
