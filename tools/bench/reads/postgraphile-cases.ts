import { caseNames, type Samples } from './cases.ts';
import type { Case } from './load.ts';

const named = '{ code name }';
const photo = '{ nodes { rowId eventId width height position photoCoverByPhotoId { renditionId } } }';

const list = `{ allSignals(first: 50, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
  edges { cursor node { rowId reference version status categoryByCategoryCode ${named}
    settlementBySettlementCode ${named} description departmentByDepartmentCode ${named}
    accountByAssigneeId { rowId name } registrationsBySignalId(first: 1) { nodes { rowId state } }
    registrationState incomingNumber incomingDate serviceDueOn statutoryDueOn createdAt updatedAt } }
  pageInfo { hasNextPage endCursor } } }`;

const signal = `query ($id: UUID!) { signalByRowId(rowId: $id) {
  rowId reference status version description address createdAt updatedAt statutoryDueOn serviceDueOn
  categoryByCategoryCode ${named} settlementBySettlementCode ${named} departmentByDepartmentCode ${named}
  accountByAssigneeId { rowId name } photosBySignalId ${photo}
  signalEventsBySignalId { nodes { rowId type at status message note accountByActorId { name } } }
  deliveriesBySignalId { nodes { rowId kind state address subject sentAt createdAt } } } }`;

const publicList = `{ allSignals(first: 20, filter: { publishedAt: { isNull: false } },
    orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
  edges { cursor node { rowId reference status description createdAt categoryByCategoryCode { code name icon }
    settlementBySettlementCode ${named} photosBySignalId ${photo} } }
  pageInfo { hasNextPage endCursor } } }`;

/**
 * The same facts from PostGraphile: no names of statuses, no signed addresses of photos, no rights. What is near cannot
 * be asked without a function of one's own.
 */
export function postgraphileCases({ ids }: Samples): readonly Case[] {
  return [
    { name: caseNames.list, bodies: [JSON.stringify({ query: list })] },
    { name: caseNames.signal, bodies: ids.map((id) => JSON.stringify({ query: signal, variables: { id } })) },
    { name: caseNames.publicList, bodies: [JSON.stringify({ query: publicList })] },
  ];
}
