import { columnsOf, tablesOf } from '@ns/platform';
import { SignalCorrectionSchema } from './correction.entity.ts';
import { SearchStemSchema, SignalSearchSchema } from './finding.entity.ts';
import { HeldStepSchema } from '../held-steps/entities/held-step.entity.ts';
import { SignalKeyedActSchema } from './keyed-act.entity.ts';
import { NeighbourVoteSchema } from './neighbour-vote.entity.ts';
import { SignalMailLinkSchema } from './mail-link.entity.ts';
import { ResidentUpdateSchema } from './resident-update.entity.ts';
import { RoutingRuleSchema } from './routing-rule.entity.ts';
import {
  SignalCorrespondentSchema,
  SignalEventSchema,
  SignalFollowerSchema,
  SignalReferenceYearSchema,
  SignalSchema,
} from './signal.entity.ts';

export const signalEntities = [
  SignalSchema,
  SignalEventSchema,
  SignalFollowerSchema,
  SignalCorrespondentSchema,
  SignalReferenceYearSchema,
  SignalSearchSchema,
  SearchStemSchema,
  RoutingRuleSchema,
  SignalMailLinkSchema,
  SignalKeyedActSchema,
  SignalCorrectionSchema,
  HeldStepSchema,
  NeighbourVoteSchema,
  ResidentUpdateSchema,
];

/** Typed statements on the tables of this slice. */
export const signalTables = tablesOf(signalEntities);

/** Columns of `signal s`, `signal_event e` and `signal_follower f` for hand-written statements. */
export const s = columnsOf(SignalSchema, 's');
export const e = columnsOf(SignalEventSchema, 'e');
export const f = columnsOf(SignalFollowerSchema, 'f');
/** Columns of `resident_update u`. */
export const u = columnsOf(ResidentUpdateSchema, 'u');
/** Columns of `neighbour_vote v`. */
export const v = columnsOf(NeighbourVoteSchema, 'v');
