/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operationDocument } from './operation-document.ts';
/** That a published signal is still so, with words and a photo or without. */
export type AddPublicUpdateInput = {
  /** UUID made on the device before the first try: the same key is always the same update, however often it is sent. With another content it is refused. */
  clientKey: string | number;
  /** A finished upload at /files (tus), the last part of its address; at most one. */
  photoIds?: Array<string | number> | null | undefined;
  /** The signal; it is published and open. */
  signalId: string | number;
  /** At most 300 characters. */
  text?: string | null | undefined;
};

/** What a contractor does with a work order. Refused: PROPOSE_DONE and QUESTION without text, more than 2,000 characters, more than 5 photos, photos with RECEIVED, and photos that were not sent with the link. */
export type AnswerWorkInput = {
  /** UUID made on the device: the same key is the same act, with other content it is refused. */
  key: string | number;
  kind: WorkActKind;
  /** `ContractorOrder.id`. */
  orderId: string | number;
  /** Uploads from after the work, sent in the same way. */
  photosAfter?: Array<string | number> | null | undefined;
  /** Uploads at /files with `Authorization: WorkLink` and the token. */
  photosBefore?: Array<string | number> | null | undefined;
  /** What was done, why not, or the question. */
  text?: string | null | undefined;
};

/** What the reporter may do with the signal now. */
export type CitizenAction =
  | 'ADD_PHOTOS'
  | 'ANSWER'
  | 'DISPUTE'
  | 'RATE'
  | 'WITHDRAW';

/** UNKNOWN, there is no such link; ENDED, the municipality has ended it; EXPIRED, it was not used for 90 days. */
export type ContractorLinkProblem =
  | 'ENDED'
  | 'EXPIRED'
  | 'UNKNOWN';

/** A kind of thing that the file plan has a rule for. */
export type FilePlanKind =
  /** Entries of the audit. */
  | 'AUDIT'
  /** Addresses and texts of mails; that one was sent stays. */
  | 'MAILS'
  /** Internal notes of reports and their documents. */
  | 'NOTES'
  /** Photos of reports. */
  | 'PHOTOS'
  /** Who made a report, how to reach them, and the mails about it. */
  | 'REPORTERS'
  /** What reports say: texts, places, people, photos and notes. Number, category, days and steps stay. */
  | 'REPORTS'
  /** People for whom staff entered reports, who never registered and have none any more. */
  | 'UNFINISHED';

/** What happens when the months are over. */
export type FilePlanOutcome =
  /** It is removed. */
  | 'ERASE'
  /** Nothing. */
  | 'KEEP'
  /** It stays, and nobody knows any more whose it was. */
  | 'SEPARATE';

/** Whether the file plan is carried out. */
export type FilePlanProgress =
  /** The plan was changed after its confirmation: nothing is removed by it until it is confirmed again. */
  | 'CHANGED'
  /** The plan as it is now is confirmed and carried out each night. */
  | 'IN_FORCE'
  /** No plan was confirmed yet: nothing is removed by it. */
  | 'NEVER_CONFIRMED';

/** A language of the product. */
export type Language =
  /** Bulgarian, the default. */
  | 'BG'
  /** English. */
  | 'EN';

/** Why the link of a mail cannot be used. */
export type MailLinkProblem =
  /** It worked for 30 days. */
  | 'EXPIRED'
  /** It is none of ours, is for another action, or the account is not the reporter’s any more. */
  | 'UNKNOWN'
  /** It was used already, see `usedAt`. */
  | 'USED';

/** Mails that need not come at once. Confirmations, codes, the incoming number, questions and decisions always come. STATUS_CHANGES, LATE_NOTICES and WEEKLY_NEWS (what citizens follow, see `subscribeToArea`) concern citizens; ASSIGNMENTS, MENTIONS, DAILY_DIGEST, MONTHLY_FIGURES (saved reports that are mailed each month), WEEKLY_FIGURES (the week of the departments; only on request) and RECORDS_OUTAGES (registration stands still) staff, by their role. */
export type MailTopic =
  | 'ASSIGNMENTS'
  | 'DAILY_DIGEST'
  | 'LATE_NOTICES'
  | 'MENTIONS'
  | 'MONTHLY_FIGURES'
  | 'RECORDS_OUTAGES'
  | 'STATUS_CHANGES'
  | 'WEEKLY_FIGURES'
  | 'WEEKLY_NEWS';

/** What is to happen by the next day. TERM: the work is done, as the target of the category says. DATE: the work is done, as staff said. BUDGET: the work waits for money; staff says whether it still does. DECISION: an earlier day passed, and `owner` sets a new one. FORWARD: the other body gets the signal. REPLY: the other body answers. NEXT_STEP: the other body does not do it or, with `missedOn`, did not answer, and `owner` decides what follows. ANSWER: the reporter answers; after that the work goes on without it. */
export type NextDayKind =
  | 'ANSWER'
  | 'BUDGET'
  | 'DATE'
  | 'DECISION'
  | 'FORWARD'
  | 'NEXT_STEP'
  | 'REPLY'
  | 'TERM';

/** How far a permission reaches. */
export type PermissionReach =
  /** Everything of the municipality. */
  | 'ALL'
  /** What belongs to the departments of the account. */
  | 'OWN_DEPARTMENTS';

/** What has a page: a street, a quarter or a settlement. */
export type PlaceKind =
  | 'QUARTER'
  | 'SETTLEMENT'
  | 'STREET';

/** A place on earth, WGS 84 degrees. */
export type PointInput = {
  /** -90 to 90. */
  lat: number;
  /** -180 to 180. */
  lon: number;
};

/** What everybody distinguishes: work goes on, or it has ended in some way. */
export type PublicState =
  | 'DONE'
  | 'OPEN';

/** What is known of a referral. */
export type ReferralState =
  /** The body answered. */
  | 'ANSWERED'
  /** It did not leave by itself; staff must look. */
  | 'NEEDS_ATTENTION'
  /** The body has it. */
  | 'RECEIVED'
  /** It was passed on. */
  | 'SENT'
  /** It is not known whether it was passed on. */
  | 'UNSURE'
  /** It is not passed on yet. */
  | 'WAITING'
  /** The report was opened again before it was passed on. */
  | 'WITHDRAWN';

/** What is shown of an update: COUNTED has neither words nor a photo to show, WAITING waits for the staff, REFUSED is not shown, WITHDRAWN was taken back by its author. */
export type ResidentUpdateState =
  | 'COUNTED'
  | 'PUBLISHED'
  | 'REFUSED'
  | 'WAITING'
  | 'WITHDRAWN';

/** What somebody is; what the account may do says `Account.permissions`. */
export type Role =
  /** Looks after accounts, menus and texts. */
  | 'ADMIN'
  /** Inspects: sees every signal, the figures, the accounts of staff and the audit, and changes nothing. */
  | 'AUDITOR'
  /** Reports and follows signals of their own. */
  | 'CITIZEN'
  /** Handles the signals of their departments. */
  | 'CLERK'
  /** Routes signals and looks after registrations and deliveries that are stuck. */
  | 'DISPATCHER'
  /** Leads a department: does what its clerks do, and sees its people and figures. */
  | 'HEAD'
  /** Sees everything, reopens, reads the figures. */
  | 'MANAGER';

/** Where the handling of a signal stands. RESOLVED (the work is done) is not CLOSED (the decision is communicated). */
export type SignalStatus =
  /** Разпределен */
  | 'ASSIGNED'
  /** Върнат за уточнение */
  | 'AWAITING_REPORTER'
  /** Приключен */
  | 'CLOSED'
  /** Дубликат */
  | 'DUPLICATE'
  /** Препратен по компетентност */
  | 'FORWARDED'
  /** В изпълнение */
  | 'IN_PROGRESS'
  /** Приет */
  | 'RECEIVED'
  /** Без основание */
  | 'REJECTED'
  /** Изпълнен */
  | 'RESOLVED'
  /** Оттеглен */
  | 'WITHDRAWN';

/** What is to be followed: a settlement, a quarter or a street of one, a category, or one of these places with a category. */
export type SubscribeToAreaInput = {
  /** A leaf, or a group that stands for all its leaves. */
  category?: string | null | undefined;
  /** Code of a quarter of the settlement. */
  quarter?: string | null | undefined;
  /** EKATTE code. */
  settlement?: string | null | undefined;
  /** Code of a street of the settlement, as `Street.code`. */
  street?: string | null | undefined;
};

/** What a contractor does with a work order: RECEIVED, it is there; PROPOSE_DONE, the work is done, which staff accept unless the contractor is trusted; NOT_OURS, another has to do it; NOT_FOUND, there is nothing at the place; QUESTION, something is missing. */
export type WorkActKind =
  | 'NOT_FOUND'
  | 'NOT_OURS'
  | 'PROPOSE_DONE'
  | 'QUESTION'
  | 'RECEIVED';

export type PublicCardFragment = { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> };

export type PublicSignalPageQueryVariables = Exact<{
  reference: string;
}>;


export type PublicSignalPageQuery = { publicSignalByReference: { updatedAt: string, department: string | null, outcome: string | null, serviceDueOn: string | null, inTime: boolean | null, followers: number, following: boolean, url: string, id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, residentsUpdates: number, referral: { state: ReferralState, sentence: string } | null, location: { lat: number, lon: number } | null, timeline: Array<{ id: string, type: string, title: string, status: SignalStatus | null, at: string, message: string | null }>, outcomeVotes: { done: number, still: number, mine: boolean | null, counted: boolean | null, until: string, mayVote: boolean } | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, publicUpdates: Array<{ id: string, text: string | null, at: string, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number } | null }>, ownUpdates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number } | null }> } | null };

export type OutcomeVotesFragment = { done: number, still: number, mine: boolean | null, counted: boolean | null, until: string, mayVote: boolean };

export type VoteOnOutcomeMutationVariables = Exact<{
  signalId: string | number;
  isDone: boolean;
}>;


export type VoteOnOutcomeMutation = { voteOnOutcome:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PublicSignal', id: string, status: SignalStatus, statusLabel: string, state: PublicState, outcomeVotes: { done: number, still: number, mine: boolean | null, counted: boolean | null, until: string, mayVote: boolean } | null }
   };

export type UpdatesFragment = { residentsUpdates: number, publicUpdates: Array<{ id: string, text: string | null, at: string, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number } | null }>, ownUpdates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number } | null }> };

export type AddPublicUpdateMutationVariables = Exact<{
  input: AddPublicUpdateInput;
}>;


export type AddPublicUpdateMutation = { addPublicUpdate:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PublicSignal', id: string, residentsUpdates: number, publicUpdates: Array<{ id: string, text: string | null, at: string, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number } | null }>, ownUpdates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number } | null }> }
   };

export type WithdrawPublicUpdateMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawPublicUpdateMutation = { withdrawPublicUpdate:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PublicUpdateWithdrawn', id: string }
   };

export type PublicSignalsNearQueryVariables = Exact<{
  location: PointInput;
  radiusMeters: number;
}>;


export type PublicSignalsNearQuery = { nearbySignals: Array<{ distanceMeters: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> }> };

export type PublicSignalListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  category?: string | null | undefined;
  settlement?: string | null | undefined;
  quarter?: string | null | undefined;
  street?: string | null | undefined;
  state?: PublicState | null | undefined;
  since?: string | null | undefined;
  text?: string | null | undefined;
  bbox?: Array<number> | number | null | undefined;
}>;


export type PublicSignalListQuery = { publicSignals: { edges: Array<{ cursor: string, node: { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublicPairsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  category?: string | null | undefined;
  settlement?: string | null | undefined;
}>;


export type PublicPairsQuery = { publicSignals: { edges: Array<{ cursor: string, node: { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublicSignalPointsQueryVariables = Exact<{
  category?: string | null | undefined;
  settlement?: string | null | undefined;
  quarter?: string | null | undefined;
  street?: string | null | undefined;
  state?: PublicState | null | undefined;
  since?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type PublicSignalPointsQuery = { publicPoints: Array<{ reference: string, lat: number, lon: number, state: PublicState, category: string }> };

export type StreetSearchQueryVariables = Exact<{
  text: string;
}>;


export type StreetSearchQuery = { streets: Array<{ code: string, name: string, exact: boolean, bbox: Array<number>, settlement: { code: string, name: string }, location: { lat: number, lon: number } }> };

export type StreetOfMapQueryVariables = Exact<{
  settlement: string;
  code: string;
}>;


export type StreetOfMapQuery = { street: { name: string, bbox: Array<number>, pieces: Array<number>, path: string | null } | null };

export type PublicPlacePageQueryVariables = Exact<{
  kind: PlaceKind;
  settlement: string;
  slug?: string | null | undefined;
}>;


export type PublicPlacePageQuery = { publicPlace: { kind: PlaceKind, name: string, code: string | null, path: string, url: string, bbox: Array<number> | null, pieces: Array<number>, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, figures: { open: number, done: number, medianDays: number | null } } | null };

export type FollowedAreaFragment = { id: string, label: string, settlement: string | null, quarter: string | null, street: string | null, category: string | null };

export type FollowedAreasQueryVariables = Exact<{ [key: string]: never; }>;


export type FollowedAreasQuery = { myAreaSubscriptions: Array<{ id: string, label: string, settlement: string | null, quarter: string | null, street: string | null, category: string | null }>, mailPreferences: { choices: Array<{ topic: MailTopic, wanted: boolean }> } };

export type SubscribeToAreaMutationVariables = Exact<{
  input: SubscribeToAreaInput;
}>;


export type SubscribeToAreaMutation = { subscribeToArea:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'AreaSubscription', id: string, label: string, settlement: string | null, quarter: string | null, street: string | null, category: string | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type UnsubscribeFromAreaMutationVariables = Exact<{
  id: string | number;
}>;


export type UnsubscribeFromAreaMutation = { unsubscribeFromArea:
    | { __typename: 'AreaUnsubscribed', id: string }
    | { __typename: 'NotFoundError', message: string }
   };

export type CityMenusQueryVariables = Exact<{ [key: string]: never; }>;


export type CityMenusQuery = { categories: Array<{ code: string, name: string, children: Array<{ code: string, name: string }> }>, settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, location: { lat: number, lon: number } | null }> }>, municipality: { area: { lands: Array<Array<Array<number>>>, circles: Array<{ lat: number, lon: number, radiusMeters: number }> } | null } };

export type PublicSignalOfPointQueryVariables = Exact<{
  reference: string;
}>;


export type PublicSignalOfPointQuery = { publicSignalByReference: { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> } | null };

export type MailActionSignalFragment = { reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } };

export type MailActionFoundFragment = { action: CitizenAction, isAvailable: boolean, instead: CitizenAction | null, usedAt: string | null, signal: { reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } } };

export type MailActionQueryVariables = Exact<{
  token: string;
}>;


export type MailActionQuery = { mailAction:
    | { __typename: 'MailAction', action: CitizenAction, isAvailable: boolean, instead: CitizenAction | null, usedAt: string | null, signal: { reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } } }
    | { __typename: 'MailLinkError', message: string, problem: MailLinkProblem, usedAt: string | null }
   };

export type AnswerFromMailMutationVariables = Exact<{
  token: string;
  text: string;
  photoIds: Array<string | number> | string | number;
}>;


export type AnswerFromMailMutation = { answerFromMail:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MailActionSignal', reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } }
    | { __typename: 'MailLinkError', problem: MailLinkProblem, usedAt: string | null, message: string }
   };

export type DisputeFromMailMutationVariables = Exact<{
  token: string;
  reason: string;
  photoIds: Array<string | number> | string | number;
}>;


export type DisputeFromMailMutation = { disputeFromMail:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MailActionSignal', reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } }
    | { __typename: 'MailLinkError', problem: MailLinkProblem, usedAt: string | null, message: string }
   };

export type RateFromMailMutationVariables = Exact<{
  token: string;
  stars: number;
  comment?: string | null | undefined;
}>;


export type RateFromMailMutation = { rateFromMail:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MailActionSignal', reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } }
    | { __typename: 'MailLinkError', problem: MailLinkProblem, usedAt: string | null, message: string }
   };

export type AddPhotosFromMailMutationVariables = Exact<{
  token: string;
  photoIds: Array<string | number> | string | number;
}>;


export type AddPhotosFromMailMutation = { addPhotosFromMail:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MailActionSignal', reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } }
    | { __typename: 'MailLinkError', problem: MailLinkProblem, usedAt: string | null, message: string }
   };

type MailActionOutcome_ActionNotAvailableError_Fragment = { __typename: 'ActionNotAvailableError', message: string };

type MailActionOutcome_InvalidInputError_Fragment = { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> };

type MailActionOutcome_MailActionSignal_Fragment = { __typename: 'MailActionSignal', reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } };

type MailActionOutcome_MailLinkError_Fragment = { __typename: 'MailLinkError', problem: MailLinkProblem, usedAt: string | null, message: string };

export type MailActionOutcomeFragment =
  | MailActionOutcome_ActionNotAvailableError_Fragment
  | MailActionOutcome_InvalidInputError_Fragment
  | MailActionOutcome_MailActionSignal_Fragment
  | MailActionOutcome_MailLinkError_Fragment
;

export type NumbersRowFragment = { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, below: number | null, text: string }, resolved: { value: number | null, below: number | null, text: string } };

export type PromiseNumbersFragment = { key: string | null, keptPercent: number | null, promisesKept: { value: number | null, below: number | null, text: string }, promisesMoved: { value: number | null, below: number | null, text: string }, promisesBroken: { value: number | null, below: number | null, text: string } };

export type PublicNumbersQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicNumbersQuery = { departments: Array<{ code: string, name: string }>, publicNumbers: { from: string, to: string, total: { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, keptPercent: number | null, received: { value: number | null, below: number | null, text: string }, resolved: { value: number | null, below: number | null, text: string }, promisesKept: { value: number | null, below: number | null, text: string }, promisesMoved: { value: number | null, below: number | null, text: string }, promisesBroken: { value: number | null, below: number | null, text: string } }, lastThirtyDays: { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, below: number | null, text: string }, resolved: { value: number | null, below: number | null, text: string } }, months: Array<{ key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, below: number | null, text: string }, resolved: { value: number | null, below: number | null, text: string } }>, categories: Array<{ key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, below: number | null, text: string }, resolved: { value: number | null, below: number | null, text: string } }>, settlements: Array<{ key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, below: number | null, text: string }, resolved: { value: number | null, below: number | null, text: string } }>, departments: Array<{ key: string | null, keptPercent: number | null, promisesKept: { value: number | null, below: number | null, text: string }, promisesMoved: { value: number | null, below: number | null, text: string }, promisesBroken: { value: number | null, below: number | null, text: string } }> } };

export type OpenDataQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenDataQuery = { openData: Array<{ name: string, title: string, description: string, addresses: Array<string>, parameters: Array<string>, columns: Array<{ name: string, type: string, description: string }> }> };

export type NewsNearQueryVariables = Exact<{
  location: PointInput;
}>;


export type NewsNearQuery = { cityNews: Array<{ id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> }> };

export type LatelyPublishedQueryVariables = Exact<{ [key: string]: never; }>;


export type LatelyPublishedQuery = { cityNews: Array<{ id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, street: string | null, placeUrl: string | null, streetPath: string | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> }>, publicNumbers: { lastThirtyDays: { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, below: number | null, text: string }, resolved: { value: number | null, below: number | null, text: string } } } };

export type CitizenNextDayFragment = { on: string, kind: NextDayKind, sentence: string };

export type SignalPhotoFragment = { id: string, url: string, thumbnailUrl: string, width: number, height: number };

export type SurroundingsFragment = { settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, location: { lat: number, lon: number } | null }> }>, municipality: { area: { lands: Array<Array<Array<number>>>, circles: Array<{ lat: number, lon: number, radiusMeters: number }> } | null } };

export type PublicFilePlanQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicFilePlanQuery = { daysLettersAreKept: number | null, publicFilePlan: { progress: FilePlanProgress, confirmedOn: string | null, rules: Array<{ kind: FilePlanKind, label: string, categoryGroup: string | null, categoryGroupName: string | null, months: number, outcome: FilePlanOutcome }> } };

export type WorkToDoFragment = { contractor: string, orders: Array<{ id: string, state: ReferralState, words: string | null, reference: string | null, description: string | null, place: string | null, approach: string | null, lat: number | null, lon: number | null, dueOn: string | null, answer: WorkActKind | null, category: { code: string, name: string, icon: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> }> };

export type WorkQueryVariables = Exact<{
  token: string;
}>;


export type WorkQuery = { work:
    | { __typename: 'ContractorLinkError', message: string, problem: ContractorLinkProblem }
    | { __typename: 'ContractorWork', contractor: string, orders: Array<{ id: string, state: ReferralState, words: string | null, reference: string | null, description: string | null, place: string | null, approach: string | null, lat: number | null, lon: number | null, dueOn: string | null, answer: WorkActKind | null, category: { code: string, name: string, icon: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> }> }
   };

export type AnswerWorkMutationVariables = Exact<{
  token: string;
  input: AnswerWorkInput;
}>;


export type AnswerWorkMutation = { answerWork:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'ContractorLinkError', problem: ContractorLinkProblem, message: string }
    | { __typename: 'ContractorWork', contractor: string, orders: Array<{ id: string, state: ReferralState, words: string | null, reference: string | null, description: string | null, place: string | null, approach: string | null, lat: number | null, lon: number | null, dueOn: string | null, answer: WorkActKind | null, category: { code: string, name: string, icon: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> }> }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type AskedQuestionFragment = { code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null };

type Refusal_ActionNotAvailableError_Fragment = { message: string };

type Refusal_ContractorLinkError_Fragment = { message: string };

type Refusal_IllegalTransitionError_Fragment = { message: string };

type Refusal_InvalidCredentialsError_Fragment = { message: string };

type Refusal_InvalidInputError_Fragment = { message: string, fields: Array<{ path: string, message: string }> };

type Refusal_InvalidTokenError_Fragment = { message: string };

type Refusal_MailLinkError_Fragment = { message: string };

type Refusal_NotFoundError_Fragment = { message: string };

type Refusal_PasswordNeededError_Fragment = { message: string };

type Refusal_PersonalDataError_Fragment = { message: string };

type Refusal_SecondFactorRequiredError_Fragment = { message: string };

type Refusal_SessionExpiredError_Fragment = { message: string };

type Refusal_StaleEntryError_Fragment = { message: string };

type Refusal_StaleReadyTextError_Fragment = { message: string };

type Refusal_StaleVersionError_Fragment = { message: string };

type Refusal_StepHeldError_Fragment = { message: string };

export type RefusalFragment =
  | Refusal_ActionNotAvailableError_Fragment
  | Refusal_ContractorLinkError_Fragment
  | Refusal_IllegalTransitionError_Fragment
  | Refusal_InvalidCredentialsError_Fragment
  | Refusal_InvalidInputError_Fragment
  | Refusal_InvalidTokenError_Fragment
  | Refusal_MailLinkError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_PasswordNeededError_Fragment
  | Refusal_PersonalDataError_Fragment
  | Refusal_SecondFactorRequiredError_Fragment
  | Refusal_SessionExpiredError_Fragment
  | Refusal_StaleEntryError_Fragment
  | Refusal_StaleReadyTextError_Fragment
  | Refusal_StaleVersionError_Fragment
  | Refusal_StepHeldError_Fragment
;

export type SessionAccountFragment = { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> };

export type OpenedSessionFragment = { accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } };

export const PublicSignalPageDocument = /* @__PURE__ */ operationDocument<PublicSignalPageQuery, PublicSignalPageQueryVariables>("6a39357c51fabf30439f6c8400d0460ab44d9b45d9a5df1cf31487b554c63276", "PublicSignalPage", "query PublicSignalPage($reference:String!){publicSignalByReference(reference:$reference){...PublicCard updatedAt department outcome referral{state sentence __typename}location{lat lon __typename}timeline{id type title status at message __typename}serviceDueOn inTime followers following url outcomeVotes{...OutcomeVotes __typename}...Updates __typename}}fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}street nextDay{...CitizenNextDay __typename}placeUrl streetPath photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment OutcomeVotes on OutcomeVotes{done still mine counted until mayVote __typename}fragment Updates on PublicSignal{residentsUpdates publicUpdates{id text at photo{...SignalPhoto __typename}__typename}ownUpdates{id text at state stateLabel reason photo{...SignalPhoto __typename}__typename}__typename}");
export const VoteOnOutcomeDocument = /* @__PURE__ */ operationDocument<VoteOnOutcomeMutation, VoteOnOutcomeMutationVariables>("da96a5dc40ac675daba87177e966cffdda2f85dee5e93d5869d3c1d06b70b116", "VoteOnOutcome", "mutation VoteOnOutcome($signalId:ID!$isDone:Boolean!){voteOnOutcome(signalId:$signalId isDone:$isDone){__typename ...on PublicSignal{id status statusLabel state outcomeVotes{...OutcomeVotes __typename}__typename}...Refusal}}fragment OutcomeVotes on OutcomeVotes{done still mine counted until mayVote __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AddPublicUpdateDocument = /* @__PURE__ */ operationDocument<AddPublicUpdateMutation, AddPublicUpdateMutationVariables>("e23676b08812b59850065885dcf60e4d5e79a62c8b911ca6de84502eb3b42fe8", "AddPublicUpdate", "mutation AddPublicUpdate($input:AddPublicUpdateInput!){addPublicUpdate(input:$input){__typename ...on PublicSignal{id ...Updates __typename}...Refusal}}fragment Updates on PublicSignal{residentsUpdates publicUpdates{id text at photo{...SignalPhoto __typename}__typename}ownUpdates{id text at state stateLabel reason photo{...SignalPhoto __typename}__typename}__typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const WithdrawPublicUpdateDocument = /* @__PURE__ */ operationDocument<WithdrawPublicUpdateMutation, WithdrawPublicUpdateMutationVariables>("8b1e7669db1357133535715d0262bd82ffad37d3231ed0e5bc85b7065c31bd30", "WithdrawPublicUpdate", "mutation WithdrawPublicUpdate($id:ID!){withdrawPublicUpdate(id:$id){__typename ...on PublicUpdateWithdrawn{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const PublicSignalsNearDocument = /* @__PURE__ */ operationDocument<PublicSignalsNearQuery, PublicSignalsNearQueryVariables>("7d8fc63f9c3275df6d9b04526854b8087d2482d0c4ac25b9ae9039bcab8e13b7", "PublicSignalsNear", "query PublicSignalsNear($location:PointInput!$radiusMeters:Int!){nearbySignals(location:$location radiusMeters:$radiusMeters){...PublicCard distanceMeters __typename}}fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}street nextDay{...CitizenNextDay __typename}placeUrl streetPath photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}", true);
export const PublicSignalListDocument = /* @__PURE__ */ operationDocument<PublicSignalListQuery, PublicSignalListQueryVariables>("59f86636817b6cb16452e79824c9726f86d9237cc6a6c2e0965950e3c940f061", "PublicSignalList", "query PublicSignalList($first:Int!$after:String$category:String$settlement:String$quarter:String$street:String$state:PublicState$since:Date$text:String$bbox:[Float!]){publicSignals(first:$first after:$after category:$category settlement:$settlement quarter:$quarter street:$street state:$state since:$since text:$text bbox:$bbox){edges{cursor node{...PublicCard __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}street nextDay{...CitizenNextDay __typename}placeUrl streetPath photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}", true);
export const PublicPairsDocument = /* @__PURE__ */ operationDocument<PublicPairsQuery, PublicPairsQueryVariables>("61ce4d1717cbf65963ea75e7f718de3040abe0a580d954535b38e3589b567974", "PublicPairs", "query PublicPairs($first:Int!$after:String$category:String$settlement:String){publicSignals(first:$first after:$after category:$category settlement:$settlement repaired:true){edges{cursor node{...PublicCard __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}street nextDay{...CitizenNextDay __typename}placeUrl streetPath photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}", true);
export const PublicSignalPointsDocument = /* @__PURE__ */ operationDocument<PublicSignalPointsQuery, PublicSignalPointsQueryVariables>("2e46dc9917ab4978c380871d5b2dba510298b7e27ea000d342acaa05338b5718", "PublicSignalPoints", "query PublicSignalPoints($category:String$settlement:String$quarter:String$street:String$state:PublicState$since:Date$text:String){publicPoints(category:$category settlement:$settlement quarter:$quarter street:$street state:$state since:$since text:$text){reference lat lon state category __typename}}", true);
export const StreetSearchDocument = /* @__PURE__ */ operationDocument<StreetSearchQuery, StreetSearchQueryVariables>("ae514747d42364ea40ce2c6b4f0c412d6079c6cdc5e0c02d44a95129d9a20aef", "StreetSearch", "query StreetSearch($text:String!){streets(text:$text first:5){code name exact settlement{code name __typename}location{lat lon __typename}bbox __typename}}");
export const StreetOfMapDocument = /* @__PURE__ */ operationDocument<StreetOfMapQuery, StreetOfMapQueryVariables>("4f1502cf9b10aeb12dc79d7f26650ace55f6b9ee50a8cdab93a01a8d2dd6fac4", "StreetOfMap", "query StreetOfMap($settlement:String!$code:String!){street(settlement:$settlement code:$code){name bbox pieces path __typename}}");
export const PublicPlacePageDocument = /* @__PURE__ */ operationDocument<PublicPlacePageQuery, PublicPlacePageQueryVariables>("2516022b4d02df8cc980280cfbe6dc09d4a4b850f12fa5e951d1eb1e536a1e2d", "PublicPlacePage", "query PublicPlacePage($kind:PlaceKind!$settlement:String!$slug:String){publicPlace(kind:$kind settlement:$settlement slug:$slug){kind name code path url settlement{code name __typename}location{lat lon __typename}bbox pieces figures{open done medianDays __typename}__typename}}");
export const FollowedAreasDocument = /* @__PURE__ */ operationDocument<FollowedAreasQuery, FollowedAreasQueryVariables>("186cde982164705c2752730c75dab21c5d7ca26ebd9279bf3a5528437b035fa2", "FollowedAreas", "query FollowedAreas{myAreaSubscriptions{...FollowedArea __typename}mailPreferences{choices{topic wanted __typename}__typename}}fragment FollowedArea on AreaSubscription{id label settlement quarter street category __typename}");
export const SubscribeToAreaDocument = /* @__PURE__ */ operationDocument<SubscribeToAreaMutation, SubscribeToAreaMutationVariables>("8600b05849873cff9ff07af8d20dbbfc914d27c4c36d74e38e93c069eed3c909", "SubscribeToArea", "mutation SubscribeToArea($input:SubscribeToAreaInput!){subscribeToArea(input:$input){__typename ...FollowedArea ...Refusal}}fragment FollowedArea on AreaSubscription{id label settlement quarter street category __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const UnsubscribeFromAreaDocument = /* @__PURE__ */ operationDocument<UnsubscribeFromAreaMutation, UnsubscribeFromAreaMutationVariables>("f5d647589db95b27eb97521d4fa776e2823e1486d818606a34f008be3043edf1", "UnsubscribeFromArea", "mutation UnsubscribeFromArea($id:ID!){unsubscribeFromArea(id:$id){__typename ...on AreaUnsubscribed{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const CityMenusDocument = /* @__PURE__ */ operationDocument<CityMenusQuery, CityMenusQueryVariables>("223b3144d105324d820d5d4afccaeb245b59284061ffb4c5c7d14eb3352e5488", "CityMenus", "query CityMenus{categories{code name children{code name __typename}__typename}...Surroundings}fragment Surroundings on Query{settlements{code name kind location{lat lon __typename}quarters{code name location{lat lon __typename}__typename}__typename}municipality{area{lands circles{lat lon radiusMeters __typename}__typename}__typename}__typename}", true);
export const PublicSignalOfPointDocument = /* @__PURE__ */ operationDocument<PublicSignalOfPointQuery, PublicSignalOfPointQueryVariables>("28772f941a886ab5f053b0fd7635e4d0973dd4b07e5db061701cfaecdf1ada2e", "PublicSignalOfPoint", "query PublicSignalOfPoint($reference:String!){publicSignalByReference(reference:$reference){...PublicCard __typename}}fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}street nextDay{...CitizenNextDay __typename}placeUrl streetPath photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}", true);
export const MailActionDocument = /* @__PURE__ */ operationDocument<MailActionQuery, MailActionQueryVariables>("b97465332a8542a6dc6064d8a11bc750d5c17fb0e42cb998b6334e9bd4cc6395", "MailAction", "query MailAction($token:String!){mailAction(token:$token){__typename ...MailActionFound ...on MailLinkError{message problem usedAt __typename}}}fragment MailActionFound on MailAction{action isAvailable instead usedAt signal{...MailActionSignal __typename}__typename}fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename}");
export const AnswerFromMailDocument = /* @__PURE__ */ operationDocument<AnswerFromMailMutation, AnswerFromMailMutationVariables>("2862140e152c20fc431d68ab0c749cc6d29ddb108ce98d7991bea10819470881", "AnswerFromMail", "mutation AnswerFromMail($token:String!$text:String!$photoIds:[ID!]!){answerFromMail(token:$token text:$text photoIds:$photoIds){...MailActionOutcome __typename}}fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}}fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const DisputeFromMailDocument = /* @__PURE__ */ operationDocument<DisputeFromMailMutation, DisputeFromMailMutationVariables>("5965a239ced971f1f09b42208f187aa2c9f281ab7e5202ce3f27f6e6ff4d2a52", "DisputeFromMail", "mutation DisputeFromMail($token:String!$reason:String!$photoIds:[ID!]!){disputeFromMail(token:$token reason:$reason photoIds:$photoIds){...MailActionOutcome __typename}}fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}}fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RateFromMailDocument = /* @__PURE__ */ operationDocument<RateFromMailMutation, RateFromMailMutationVariables>("e7c54899101c703a08ec2455467a6aec568f0cf20d4464400bfa3564380348ce", "RateFromMail", "mutation RateFromMail($token:String!$stars:Int!$comment:String){rateFromMail(token:$token stars:$stars comment:$comment){...MailActionOutcome __typename}}fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}}fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AddPhotosFromMailDocument = /* @__PURE__ */ operationDocument<AddPhotosFromMailMutation, AddPhotosFromMailMutationVariables>("bcd231eafaaef7599be41cbddce79bc92a7d6981ec8d0a8fd4c7ce562543ff51", "AddPhotosFromMail", "mutation AddPhotosFromMail($token:String!$photoIds:[ID!]!){addPhotosFromMail(token:$token photoIds:$photoIds){...MailActionOutcome __typename}}fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}}fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const PublicNumbersDocument = /* @__PURE__ */ operationDocument<PublicNumbersQuery, PublicNumbersQueryVariables>("49e1cff8d11708b7bbfcaeaa4c6c7553961ba0b8b41055481a5d0d1571377f46", "PublicNumbers", "query PublicNumbers{departments(archived:true){code name __typename}publicNumbers{from to total{...NumbersRow ...PromiseNumbers __typename}lastThirtyDays{...NumbersRow __typename}months{...NumbersRow __typename}categories{...NumbersRow __typename}settlements{...NumbersRow __typename}departments{...PromiseNumbers __typename}__typename}}fragment NumbersRow on PublicNumbersRow{key received{value below text __typename}resolved{value below text __typename}inTimePercent medianDaysToResolve __typename}fragment PromiseNumbers on PublicNumbersRow{key promisesKept{value below text __typename}promisesMoved{value below text __typename}promisesBroken{value below text __typename}keptPercent __typename}");
export const OpenDataDocument = /* @__PURE__ */ operationDocument<OpenDataQuery, OpenDataQueryVariables>("c40055b660c01490b9c6de06b29ddba364c3afe2b3df7f0917fd095f0314750d", "OpenData", "query OpenData{openData{name title description addresses parameters columns{name type description __typename}__typename}}");
export const NewsNearDocument = /* @__PURE__ */ operationDocument<NewsNearQuery, NewsNearQueryVariables>("f5515bd8b2af21691794274c57f4363717fecb2c130fff05b91594227148623d", "NewsNear", "query NewsNear($location:PointInput!){cityNews(first:6 location:$location radiusMeters:1500){...PublicCard __typename}}fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}street nextDay{...CitizenNextDay __typename}placeUrl streetPath photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}");
export const LatelyPublishedDocument = /* @__PURE__ */ operationDocument<LatelyPublishedQuery, LatelyPublishedQueryVariables>("b4846cc9bd6ed6765cda7eab35c4e6df0c8acfebfc8fe31ebda8e971b596e36d", "LatelyPublished", "query LatelyPublished{cityNews(first:6){...PublicCard __typename}publicNumbers{lastThirtyDays{...NumbersRow __typename}__typename}}fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}street nextDay{...CitizenNextDay __typename}placeUrl streetPath photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment NumbersRow on PublicNumbersRow{key received{value below text __typename}resolved{value below text __typename}inTimePercent medianDaysToResolve __typename}");
export const PublicFilePlanDocument = /* @__PURE__ */ operationDocument<PublicFilePlanQuery, PublicFilePlanQueryVariables>("686957ecce6fe530d55fe4770a2f61191b2c21714fda153104893ba48f493339", "PublicFilePlan", "query PublicFilePlan{publicFilePlan{progress confirmedOn rules{kind label categoryGroup categoryGroupName months outcome __typename}__typename}daysLettersAreKept}");
export const WorkDocument = /* @__PURE__ */ operationDocument<WorkQuery, WorkQueryVariables>("9b5db137e0936e54c4dba78d791530f50bee1f0b322c217b9f42aaf506a8022f", "Work", "query Work($token:String!){work(token:$token){__typename ...WorkToDo ...on ContractorLinkError{message problem __typename}}}fragment WorkToDo on ContractorWork{contractor orders{id state words reference category{code name icon __typename}description place approach lat lon dueOn answer photos{...SignalPhoto __typename}__typename}__typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}");
export const AnswerWorkDocument = /* @__PURE__ */ operationDocument<AnswerWorkMutation, AnswerWorkMutationVariables>("161d88de828a8ef23448bfe44988ad77178ac4d6c5c443842101b6efcf96c70c", "AnswerWork", "mutation AnswerWork($token:String!$input:AnswerWorkInput!){answerWork(token:$token input:$input){__typename __typename ...WorkToDo ...Refusal ...on ContractorLinkError{problem __typename}}}fragment WorkToDo on ContractorWork{contractor orders{id state words reference category{code name icon __typename}description place approach lat lon dueOn answer photos{...SignalPhoto __typename}__typename}__typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");