import type { Language } from '@ns/platform';
import { isOtherThanPinned, type RegisterCondition, type RegisterInUse } from '../queries/participant-register.ts';
import { registerProblemText } from '../queries/register-problem-text.ts';
import type { ParticipantRegisterType } from './participants.types.ts';

/** The register as the staff see it. */
export function presentRegister(
  inUse: RegisterInUse,
  condition: RegisterCondition | undefined,
  language: Language,
): ParticipantRegisterType {
  const { answeredAt = null, triedAt = null, problem = null, peer } = condition ?? {};
  return {
    url: inUse.url,
    isAsked: condition === undefined || condition.wantedAt !== null || triedAt === null,
    answeredAt,
    triedAt,
    problem: problem && registerProblemText(language, problem),
    active: condition?.active ?? 0,
    leftOut: condition?.leftOut ?? 0,
    partner: peer ?? null,
    isPinned: inUse.pinnedSerials.length > 0,
    isOtherThanPinned: peer !== undefined && isOtherThanPinned(inUse, peer),
  };
}
