import { defineEntity, p } from '@mikro-orm/core';

/** What somebody else than the reporter says about an outcome: whether the work is really done. */
export const NeighbourVoteSchema = defineEntity({
  name: 'NeighbourVote',
  tableName: 'neighbour_vote',
  properties: {
    /** event by which the signal was resolved: after a reopening the next outcome is asked about anew */
    eventId: p.bigint('string').primary(),
    accountId: p.uuid().primary(),
    signalId: p.uuid(),
    isDone: p.boolean(),
    /** whether the account existed before the outcome */
    counts: p.boolean(),
    /** mark of the neighbourhood of the network, the same for all who vote from there; forgotten after the term */
    network: p.string().nullable(),
    at: p.datetime().defaultRaw('now()'),
  },
});
