import { type Person, UnexpectedAnswer } from './person.ts';
import type { Acknowledgements } from './acknowledgements.ts';

/** A step that staff take, with what it must be given. */
export interface StaffStep {
  readonly to: string;
  readonly message?: string;
  readonly department?: string;
  readonly externalBody?: string;
  readonly duplicateOf?: string;
}

const versionDocument = `query ($id: ID!) { signal(id: $id) { version status } }`;
const transitionDocument = `mutation ($input: TransitionSignalInput!) {
  transitionSignal(input: $input) { __typename ... on Signal { version status } ... on ErrorResult { code message }
    ... on InvalidInputError { fields { path message } } }
}`;

interface Transitioned {
  readonly __typename: string;
  readonly version: number;
  readonly status: string;
}

/**
 * Makes the transition on the current version. When the version is stale or the transition not available, the person
 * reloads: another may have been quicker, or the own first try got through although its answer was lost.
 * @returns whether the signal now stands where the step leads
 */
export async function takeStep(
  staff: Person,
  acknowledged: Acknowledgements,
  signalId: string,
  step: StaffStep,
): Promise<boolean> {
  const before = await look(staff, signalId);
  if (before === undefined) {
    return false;
  }
  const { transitionSignal } = await staff.untilAnswered<{ transitionSignal: Transitioned }>(transitionDocument, {
    input: { signalId, version: before.version, ...step },
  });
  switch (transitionSignal.__typename) {
    case 'Signal':
      acknowledged.steps.push({ signalId, status: transitionSignal.status, version: transitionSignal.version });
      return true;
    case 'StaleVersionError':
    case 'IllegalTransitionError':
      return (await look(staff, signalId))?.status === step.to;
    case 'NotFoundError':
      return false;
    default: {
      const isThere = (await look(staff, signalId))?.status === step.to;
      // The second person to assign, or to name as original what has meanwhile become a duplicate, gets an
      // InvalidInputError.
      if (isThere || step.to === 'DUPLICATE') {
        return isThere;
      }
      throw new UnexpectedAnswer(`The step to ${step.to} was answered ${JSON.stringify(transitionSignal)}.`);
    }
  }
}

async function look(staff: Person, signalId: string): Promise<{ version: number; status: string } | undefined> {
  const { signal } = await staff.untilAnswered<{ signal: { version: number; status: string } | null }>(
    versionDocument,
    { id: signalId },
  );
  return signal ?? undefined;
}

const citizenFields = `__typename ... on CitizenSignal { status } ... on ErrorResult { code message }`;
const citizenDocuments = {
  withdraw: `mutation ($id: ID!) { result: withdrawSignal(signalId: $id) { ${citizenFields} } }`,
  answer: `mutation ($id: ID!, $text: String!) { result: answerQuestion(signalId: $id,
    text: $text) { ${citizenFields} } }`,
  dispute: `mutation ($id: ID!, $text: String!) { result: disputeOutcome(signalId: $id,
    reason: $text) { ${citizenFields} } }`,
} as const;
export type CitizenStep = keyof typeof citizenDocuments;

/** A step of the reporter; when it is not available (any more), the citizen gives up. */
export async function takeCitizenStep(
  citizen: Person,
  acknowledged: Acknowledgements,
  signalId: string,
  step: CitizenStep,
): Promise<void> {
  const { result } = await citizen.untilAnswered<{ result: { __typename: string; status?: string } }>(
    citizenDocuments[step],
    { id: signalId, ...(step === 'withdraw' ? {} : { text: 'Отговор на подателя при повреди.' }) },
  );
  if (result.__typename === 'CitizenSignal' && result.status !== undefined) {
    acknowledged.steps.push({ signalId, status: result.status, version: undefined });
  } else if (result.__typename !== 'ActionNotAvailableError') {
    throw new UnexpectedAnswer(`${step} was answered ${JSON.stringify(result)}.`);
  }
}
