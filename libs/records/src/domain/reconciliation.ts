import type { StatusOutcome } from './records-system.ts';
import type { Phase, RegistrationState } from './registration.ts';

/** In what the two sides can differ about one document. */
export const differenceKinds = [
  'OTHER_NUMBER',
  'OTHER_DATE',
  'MISSING_THERE',
  'REFUSED_THERE',
  'NUMBER_MISSING_THERE',
  'NUMBER_MISSING_HERE',
  'REGISTERED_TWICE',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What we have written down about a document. */
export interface OurSide {
  readonly state: RegistrationState;
  readonly phase: Phase;
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly date: string | null;
  readonly byHand: boolean;
}

/**
 * In what the answer of the other side differs from what we have. An unknown answer is no difference, neither is what a
 * registration under way will find out by itself.
 */
export function differenceBetween(ours: OurSide, theirs: StatusOutcome): DifferenceKind | undefined {
  return ours.state === 'REGISTERED' ? registeredHere(ours, theirs) : unregisteredHere(ours, theirs);
}

function registeredHere(ours: OurSide, theirs: StatusOutcome): DifferenceKind | undefined {
  switch (theirs.kind) {
    case 'registered':
      if (theirs.number !== ours.number) {
        return 'OTHER_NUMBER';
      }
      return theirs.date === ours.date ? undefined : 'OTHER_DATE';
    case 'registeredTwice':
      return 'REGISTERED_TWICE';
    case 'notFound':
      // A document that a person registered there is not known there by our identifier.
      return ours.byHand ? undefined : 'MISSING_THERE';
    case 'rejected':
      return ours.byHand ? undefined : 'REFUSED_THERE';
    case 'waiting':
      return ours.byHand ? undefined : 'NUMBER_MISSING_THERE';
    case 'unknown':
      return undefined;
  }
}

function unregisteredHere({ phase, state }: OurSide, { kind }: StatusOutcome): DifferenceKind | undefined {
  if (kind === 'registered') {
    return 'NUMBER_MISSING_HERE';
  }
  if (kind === 'registeredTwice') {
    return 'REGISTERED_TWICE';
  }
  if (kind === 'rejected') {
    return state === 'REJECTED' ? undefined : 'REFUSED_THERE';
  }
  return kind === 'notFound' && phase === 'ACCEPTED' ? 'MISSING_THERE' : undefined;
}
