import { InMemoryCache, type TypePolicy } from '@apollo/client/cache';
import { possibleTypes } from '@ns/contract/possible-types';

type KeyFields = Exclude<TypePolicy['keyFields'], undefined>;

/** Menu entries are known by their code; a selection without it is kept inside its parent. */
const byCode: KeyFields = (object) => ('code' in object ? ['code'] : false);
/** A signal has several documents in the records system, each with its own number. */
const byDocument: KeyFields = (object) => ('documentGuid' in object ? ['documentGuid'] : false);

/** The cache of answers: one copy of each signal, account and menu entry for the whole page. */
export function answerCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Category: { keyFields: byCode },
      Settlement: { keyFields: byCode },
      Department: { keyFields: byCode },
      ExternalBody: { keyFields: byCode },
      Registration: { keyFields: byDocument },
    },
  });
}
