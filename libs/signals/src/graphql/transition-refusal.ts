import type { ApiContext } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { ActionNotAvailableError, InvalidInputError, type Language, NotFoundError } from '@ns/platform';
import type { TransitionRefusal } from '../writes/take-step.ts';
import type { MessageRefusal } from '../writes/write-message.ts';
import { textOf } from '../texts/index.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { PersonalDataError } from './public-text.types.ts';
import { staffSignal } from './signal-context.ts';
import { IllegalTransitionError, StaleVersionError, StepHeldError } from './signal.results.ts';

/** Why a step was not taken, as the API answers it. */
export async function presentRefusal(
  directory: MunicipalityDirectory,
  context: ApiContext,
  refusal: TransitionRefusal,
  { signalId, to }: { readonly signalId: string; readonly to: SignalStatus },
): Promise<
  NotFoundError | StepHeldError | StaleVersionError | IllegalTransitionError | InvalidInputError | PersonalDataError
> {
  const { language } = context;
  switch (refusal.kind) {
    case 'notFound':
      return new NotFoundError(language);
    case 'held':
      return new StepHeldError(language, refusal.step);
    case 'stale':
      return new StaleVersionError(language, await staffSignal(directory, context, signalId));
    case 'illegal':
      return new IllegalTransitionError(language, refusal.from, to);
    case 'invalid':
      return new InvalidInputError(language, refusal.problems);
    case 'personalData':
      return new PersonalDataError(language, refusal.findings);
  }
}

/** Why a message to the reporter was not sent, as the API answers it. */
export function presentMessageRefusal(
  language: Language,
  refusal: MessageRefusal,
): NotFoundError | ActionNotAvailableError | InvalidInputError {
  switch (refusal.kind) {
    case 'notFound':
      return new NotFoundError(language);
    case 'reachesNobody':
      return new ActionNotAvailableError(language, textOf('messageReachesNobody'));
    case 'invalid':
      return new InvalidInputError(language, refusal.problems);
  }
}
