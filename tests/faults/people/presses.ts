import type { Person } from './person.ts';

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

const deliveriesDocument = `query ($state: DeliveryState!) { deliveries(state: $state, first: 100) { edges { node {
  id } } } }`;
const resendDocument = `mutation ($id: ID!) { resendDelivery(deliveryId: $id) { __typename } }`;
const pendingDocument = `query { registrations(state: PENDING, first: 20) { edges { node { signalId } } } }`;
const retryDocument = `mutation ($id: ID!) { retryRegistration(signalId: $id) { __typename } }`;

/** Has mails in this state sent again, as the dispatcher's screen offers it. @returns how many were pressed */
export async function resendMails(dispatcher: Person, state: 'DEFERRED' | 'FAILED'): Promise<number> {
  const { deliveries } = await dispatcher.untilAnswered<{ deliveries: Page<{ id: string }> }>(deliveriesDocument, {
    state,
  });
  for (const { node } of deliveries.edges) {
    await dispatcher.untilAnswered(resendDocument, { id: node.id });
  }
  return deliveries.edges.length;
}

/**
 * Presses "retry" on registrations that are under way: it must never make a second document. @returns how many were
 * pressed
 */
export async function retryRegistrations(dispatcher: Person): Promise<number> {
  const { registrations } = await dispatcher.untilAnswered<{ registrations: Page<{ signalId: string }> }>(
    pendingDocument,
    {},
  );
  for (const { node } of registrations.edges) {
    await dispatcher.untilAnswered(retryDocument, { id: node.signalId });
  }
  return registrations.edges.length;
}
