import { everybody, type Role, staff } from './roles.ts';

/** Root fields, each with arguments and selection as a document calls it, by who may call them. */
export interface RootFieldsOfRoles {
  readonly open: readonly Role[];
  readonly query?: readonly string[];
  readonly mutation?: readonly string[];
  readonly subscription?: readonly string[];
}

/** Root fields of work orders; `$TOKEN` is that of a contractor’s link where its visitor asks. */
export const workFields: readonly RootFieldsOfRoles[] = [
  {
    open: everybody,
    query: ['work(token: "$TOKEN") { __typename }'],
    mutation: ['answerWork(token: "$TOKEN", input: { key: "x", orderId: "$OTHER", kind: RECEIVED }) { __typename }'],
  },
  {
    open: staff,
    mutation: [
      'orderWork(input: { signalId: "$ID", contractor: "x", clientKey: "x" }) { __typename }',
      'returnWork(input: { orderId: "$OTHER" }) { __typename }',
      'withdrawWork(input: { orderId: "$OTHER" }) { __typename }',
      'acceptWork(input: { orderId: "$OTHER", version: 0, message: "x" }) { __typename }',
    ],
  },
  {
    open: ['ADMIN'],
    query: ['contractorLinks(contractor: "x") { id }'],
    mutation: [
      'addContractorLink(input: { contractor: "x", label: "x" }) { __typename }',
      'endContractorLink(id: "$OTHER") { __typename }',
    ],
  },
];
