import { defineEntity, p } from '@mikro-orm/core';

/** What a signal is found by. */
export const SignalSearchSchema = defineEntity({
  name: 'SignalSearch',
  tableName: 'signal_search',
  properties: {
    signalId: p.uuid().primary(),
    /** text of a `tsvector` */
    stems: p.string(),
    /** edition of the rules the stems were made by */
    edition: p.integer(),
  },
});

/** Every stem that some signal contains. */
export const SearchStemSchema = defineEntity({
  name: 'SearchStem',
  tableName: 'search_stem',
  properties: { stem: p.text().primary() },
});
