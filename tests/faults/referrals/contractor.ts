import { randomUUID } from 'node:crypto';
import type { Acknowledgements } from '../people/acknowledgements.ts';
import { type Person, UnexpectedAnswer } from '../people/person.ts';
import { takeStep } from '../people/steps.ts';
import type { Arrived } from './receivers.ts';

/** The contractor of a run, who is mailed what is ordered and answers by a link. */
export interface Contractor {
  readonly code: string;
  readonly token: string;
  /** asks without an account */
  readonly person: Person;
}

export const contractorMailedTo = 'contractor@demo.test';

const linkDocument = `mutation ($code: String!) {
  addContractorLink(input: { contractor: $code, label: "Демо бригада" }) {
    ... on ContractorLinkAdded { url } } }`;
const orderDocument = `mutation ($input: OrderWorkInput!) { orderWork(input: $input) { __typename
  ... on ErrorResult { code message }
  ... on InvalidInputError { fields { path message } } ... on Signal { workOrders { id contractor { code } } } } }`;
const answerDocument = `mutation ($token: String!, $input: AnswerWorkInput!) {
  answerWork(token: $token, input: $input) { __typename } }`;

export const contractorInput = {
  code: 'demo_contractor',
  nameBg: 'Демо изпълнител',
  nameEn: 'Demo contractor',
  channel: 'MAIL',
  destination: contractorMailedTo,
  shares: ['DESCRIPTION', 'PLACE', 'NUMBERS'],
} as const;

/** @param admin who has entered the contractor */
export async function linkContractor(admin: Person, person: Person): Promise<Contractor> {
  const { code } = contractorInput;
  // Asked again after a lost answer it makes a second link, and both work.
  const { addContractorLink } = await admin.untilAnswered<{ addContractorLink: { url?: string } }>(linkDocument, {
    code,
  });
  const token = new URLSearchParams(new URL(addContractorLink.url ?? '').hash.slice(1)).get('token');
  if (token === null) {
    throw new UnexpectedAnswer(`The link of the contractor is ${String(addContractorLink.url)}.`);
  }
  return { code, token, person };
}

/**
 * A member of the staff orders work on a report; the contractor says that it is there and that it is done, each as
 * often as needed until an answer comes, in some cases once more, as a device does whose answer got lost.
 * @param acts gets what the contractor does, before it does it
 */
export async function work(
  staff: Person,
  { code, token, person }: Contractor,
  acknowledged: Acknowledgements,
  signalId: string,
  acts: Arrived[],
): Promise<void> {
  if (!(await takeStep(staff, acknowledged, signalId, { to: 'IN_PROGRESS' }))) {
    throw new Error(`The report ${signalId} was not begun.`);
  }
  const { orderWork } = await staff.untilAnswered<{
    orderWork: { __typename: string; workOrders?: { id: string; contractor: { code: string } }[] };
  }>(orderDocument, { input: { signalId, contractor: code, words: 'Демо работа.', clientKey: randomUUID() } });
  const orderId = orderWork.workOrders?.find(({ contractor }) => contractor.code === code)?.id;
  if (orderId === undefined) {
    throw new UnexpectedAnswer(`The order was answered ${JSON.stringify(orderWork)}.`);
  }
  acts.push({ channel: 'LINK', key: signalId, at: Date.now() });
  for (const act of [{ kind: 'RECEIVED' }, { kind: 'PROPOSE_DONE', text: 'Направено е.' }]) {
    const input = { key: randomUUID(), orderId, ...act };
    for (const time of person.random.chance(0.3) ? ['first', 'again'] : ['first']) {
      const { answerWork } = await person.asVisitor<{ answerWork: { __typename: string } }>(answerDocument, {
        token,
        input,
      });
      if (answerWork.__typename !== 'ContractorWork') {
        throw new UnexpectedAnswer(`${act.kind} (${time}) was answered ${JSON.stringify({ orderWork, answerWork })}.`);
      }
    }
  }
}
