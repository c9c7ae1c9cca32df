import type { Reference, TypePolicy } from '@apollo/client/cache';
import { relayStylePagination } from '@apollo/client/utilities';
import { NewestCache, type Revisions } from './newest-cache.ts';
import { possibleTypes } from './possible-types.generated.ts';

type KeyFields = Exclude<TypePolicy['keyFields'], undefined>;

/** Menu entries are known by their code; a selection without it is kept inside its parent. */
const byCode: KeyFields = (object) => ('code' in object ? ['code'] : false);
/** A signal has several documents in the records system, each with its own number. */
const byDocument: KeyFields = (object) => ('documentGuid' in object ? ['documentGuid'] : false);

/** A list with what was in it before behind. */
const withFormer = (before: readonly Reference[] = [], now: readonly Reference[]) => [
  ...now,
  ...before.filter(({ __ref }) => !now.some((each) => each.__ref === __ref)),
];

/** Pages of a connection are joined; every other argument makes another list, the size of a page included. */
const connection = relayStylePagination((args) => Object.keys(args ?? {}).filter((name) => name !== 'after'));

/** What the reporter wrote and where, and what belongs to a question: the same in every copy of a signal. */
const ofTheReport = [
  ...['__typename', 'id', 'reference', 'createdAt', 'channel', 'description', 'answers', 'location'],
  ...['locationAccuracy', 'address', 'entrance', 'settlement', 'reporter', 'accessCode'],
];

/** Copies of these come in answers, events and answers of commands, in any order. */
export const revisions: Revisions = {
  Signal: {
    by: 'revision',
    apart: [...ofTheReport, 'matches', 'nearby', 'reporterSignals', 'pdfUrl'],
    staysUnseen: false,
  },
  Delivery: {
    by: 'revision',
    apart: ['__typename', 'id', 'kind', 'kindLabel', 'channel', 'createdAt', 'signalId'],
    staysUnseen: false,
  },
  CitizenSignal: { by: 'updatedAt', apart: [...ofTheReport, 'following'], staysUnseen: true },
};

/** The cache of answers: one copy of each signal, account and menu entry for the whole page. */
export function answerCache(): NewestCache {
  return new NewestCache({
    revisions,
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          auditLog: connection,
          deliveries: connection,
          destructionProtocols: connection,
          figureSignals: connection,
          followedSignals: connection,
          letters: connection,
          mySignals: connection,
          publicSignals: connection,
          registrations: connection,
          retentionHolds: connection,
          signals: connection,
        },
      },
      // Mails only come to it: an older answer that lacks one takes none away.
      Signal: { fields: { deliveries: { merge: withFormer } } },
      Category: { keyFields: byCode },
      Settlement: { keyFields: byCode },
      Department: { keyFields: byCode },
      ExternalBody: { keyFields: byCode },
      Registration: { keyFields: byDocument },
      // There is one for each account, for each point, or at all: what several queries ask of it is joined.
      MailPreferences: { merge: true },
      Municipality: { merge: true },
      // There is one plan: what a change of it answers is what the query shows.
      FilePlan: { keyFields: [] },
      PointAddress: { merge: true },
      PublicNumbers: { merge: true },
      MailChoice: { keyFields: ['topic'] },
      StuckDeliveryGroup: { keyFields: ['reason'] },
      StuckRegistrations: { keyFields: ['reason'] },
    },
  });
}
