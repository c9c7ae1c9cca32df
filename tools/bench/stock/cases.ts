import type { Case } from '../reads/load.ts';
import { caseNames, type Samples } from '../reads/cases.ts';

const named = '{ code name }';
const photos = '{ id width height }';

const list = `{ signals(first: 50) { id reference version status category ${named} settlement ${named} description
  department ${named} assignee { id name } registrations { documentGuid } registrationState incomingNumber incomingDate
  serviceDueOn statutoryDueOn createdAt updatedAt } }`;

const signal = `query ($id: ID!) { signal(id: $id) {
  id reference status version description address createdAt updatedAt statutoryDueOn serviceDueOn
  category ${named} settlement ${named} department ${named} assignee { id name } photos ${photos}
  events { id type at status message note actor { name } photos ${photos} }
  deliveries { id kind state address subject sentAt createdAt } } }`;

const card = `{ id reference status description createdAt category { code name icon } settlement ${named}
  photos ${photos} }`;

/** What each subscriber selects of the events of its category. */
export const stockSubscription = `subscription ($category: String!) { signalEvents(category: $category) {
  cursor type title actor at signal { id reference version status category ${named} settlement ${named} description
    department ${named} assignee { id name } registrationState incomingNumber incomingDate serviceDueOn statutoryDueOn
    createdAt updatedAt } } }`;

const near = `query ($location: StockPoint!) { nearbySignals(location: $location, radiusMeters: 1000) ${card} }`;

/** The same facts from the stock server: no names of statuses, no addresses of photos, no rights. */
export function stockCases({ ids, places }: Samples): readonly Case[] {
  const body = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
  return [
    { name: caseNames.list, bodies: [body(list)] },
    { name: caseNames.signal, bodies: ids.map((id) => body(signal, { id })) },
    { name: caseNames.near, bodies: places.map((location) => body(near, { location })) },
    { name: caseNames.publicList, bodies: [body(`{ publicSignals(first: 20) ${card} }`)] },
  ];
}
