/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationDocument } from './operation-document.ts';
/** What the reporter may do with the signal now. */
export type CitizenAction =
  | 'ADD_PHOTOS'
  | 'ANSWER'
  | 'DISPUTE'
  | 'RATE'
  | 'WITHDRAW';

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

/** Mails that may be switched off. Confirmations, codes, the incoming number, questions and decisions always come. STATUS_CHANGES, LATE_NOTICES and WEEKLY_NEWS (what citizens follow, see `subscribeToArea`) concern citizens; ASSIGNMENTS, MENTIONS, DAILY_DIGEST and MONTHLY_FIGURES (saved reports that are mailed each month) staff, by their role. */
export type MailTopic =
  | 'ASSIGNMENTS'
  | 'DAILY_DIGEST'
  | 'LATE_NOTICES'
  | 'MENTIONS'
  | 'MONTHLY_FIGURES'
  | 'STATUS_CHANGES'
  | 'WEEKLY_NEWS';

/** How far a permission reaches. */
export type PermissionReach =
  /** Everything of the municipality. */
  | 'ALL'
  /** What belongs to the departments of the account. */
  | 'OWN_DEPARTMENTS';

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

export type PublicCardFragment = { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> };

export type PublicSignalPageQueryVariables = Exact<{
  reference: string;
}>;


export type PublicSignalPageQuery = { publicSignalByReference: { updatedAt: string, serviceDueOn: string | null, inTime: boolean | null, followers: number, following: boolean, url: string, id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, location: { lat: number, lon: number } | null, timeline: Array<{ id: string, type: string, title: string, status: SignalStatus | null, at: string }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> } | null };

export type PublicSignalsNearQueryVariables = Exact<{
  location: PointInput;
}>;


export type PublicSignalsNearQuery = { nearbySignals: Array<{ distanceMeters: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> }> };

export type PublicSignalListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  category?: string | null | undefined;
  settlement?: string | null | undefined;
  quarter?: string | null | undefined;
  state?: PublicState | null | undefined;
  since?: string | null | undefined;
  text?: string | null | undefined;
  bbox?: Array<number> | number | null | undefined;
}>;


export type PublicSignalListQuery = { publicSignals: { edges: Array<{ cursor: string, node: { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PublicSignalPointsQueryVariables = Exact<{
  category?: string | null | undefined;
  settlement?: string | null | undefined;
  quarter?: string | null | undefined;
  state?: PublicState | null | undefined;
  since?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type PublicSignalPointsQuery = { publicPoints: Array<{ reference: string, lat: number, lon: number, state: PublicState, category: string }> };

export type StreetSearchQueryVariables = Exact<{
  text: string;
}>;


export type StreetSearchQuery = { streets: Array<{ code: string, name: string, bbox: Array<number>, settlement: { code: string, name: string }, location: { lat: number, lon: number } }> };

export type StreetOfMapQueryVariables = Exact<{
  settlement: string;
  code: string;
}>;


export type StreetOfMapQuery = { street: { name: string, bbox: Array<number> } | null };

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


export type PublicSignalOfPointQuery = { publicSignalByReference: { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> } | null };

export type MailActionSignalFragment = { reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } };

export type MailActionQueryVariables = Exact<{
  token: string;
}>;


export type MailActionQuery = { mailAction:
    | { __typename: 'MailAction', action: CitizenAction, isAvailable: boolean, signal: { reference: string, incomingNumber: string | null, address: string | null, description: string, status: SignalStatus, statusLabel: string, question: string | null, actionTaken: string | null, rating: number | null, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string } } }
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

export type NumbersRowFragment = { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, text: string }, resolved: { value: number | null, text: string } };

export type PublicNumbersQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicNumbersQuery = { publicNumbers: { from: string, to: string, total: { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, text: string }, resolved: { value: number | null, text: string } }, lastThirtyDays: { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, text: string }, resolved: { value: number | null, text: string } }, months: Array<{ key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, text: string }, resolved: { value: number | null, text: string } }>, categories: Array<{ key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, text: string }, resolved: { value: number | null, text: string } }>, settlements: Array<{ key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, text: string }, resolved: { value: number | null, text: string } }> } };

export type LatelyPublishedQueryVariables = Exact<{ [key: string]: never; }>;


export type LatelyPublishedQuery = { publicSignals: { edges: Array<{ node: { id: string, reference: string, status: SignalStatus, statusLabel: string, state: PublicState, description: string, createdAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }> } }> }, publicNumbers: { lastThirtyDays: { key: string | null, inTimePercent: number | null, medianDaysToResolve: number | null, received: { value: number | null, text: string }, resolved: { value: number | null, text: string } } } };

export type SignalPhotoFragment = { id: string, url: string, thumbnailUrl: string, width: number, height: number };

export type SurroundingsFragment = { settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, location: { lat: number, lon: number } | null }> }>, municipality: { area: { lands: Array<Array<Array<number>>>, circles: Array<{ lat: number, lon: number, radiusMeters: number }> } | null } };

export type AskedQuestionFragment = { code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, condition: { onQuestion: string, values: Array<string> } | null };

type Refusal_ActionNotAvailableError_Fragment = { message: string };

type Refusal_IllegalTransitionError_Fragment = { message: string };

type Refusal_InvalidCredentialsError_Fragment = { message: string };

type Refusal_InvalidInputError_Fragment = { message: string, fields: Array<{ path: string, message: string }> };

type Refusal_InvalidTokenError_Fragment = { message: string };

type Refusal_MailLinkError_Fragment = { message: string };

type Refusal_NotFoundError_Fragment = { message: string };

type Refusal_PasswordNeededError_Fragment = { message: string };

type Refusal_SecondFactorRequiredError_Fragment = { message: string };

type Refusal_SessionExpiredError_Fragment = { message: string };

type Refusal_StaleEntryError_Fragment = { message: string };

type Refusal_StaleReadyTextError_Fragment = { message: string };

type Refusal_StaleVersionError_Fragment = { message: string };

type Refusal_StepHeldError_Fragment = { message: string };

export type RefusalFragment =
  | Refusal_ActionNotAvailableError_Fragment
  | Refusal_IllegalTransitionError_Fragment
  | Refusal_InvalidCredentialsError_Fragment
  | Refusal_InvalidInputError_Fragment
  | Refusal_InvalidTokenError_Fragment
  | Refusal_MailLinkError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_PasswordNeededError_Fragment
  | Refusal_SecondFactorRequiredError_Fragment
  | Refusal_SessionExpiredError_Fragment
  | Refusal_StaleEntryError_Fragment
  | Refusal_StaleReadyTextError_Fragment
  | Refusal_StaleVersionError_Fragment
  | Refusal_StepHeldError_Fragment
;

export type SessionAccountFragment = { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> };

export type OpenedSessionFragment = { accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } };

export const PublicSignalPageDocument: OperationDocument<PublicSignalPageQuery, PublicSignalPageQueryVariables> = { id: '615e0a1cb76b69577aae0d1926a4765c14efa55b269f174541277f3ab23a20a4', name: 'PublicSignalPage', text: "query PublicSignalPage($reference:String!){publicSignalByReference(reference:$reference){...PublicCard updatedAt location{lat lon __typename}timeline{id type title status at __typename}serviceDueOn inTime followers following url __typename}} fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename} fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}" };
export const PublicSignalsNearDocument: OperationDocument<PublicSignalsNearQuery, PublicSignalsNearQueryVariables> = { id: 'd242c7260153bb150621681f2c4d325104299d1dfa421c63ca9c2b6af5b9d209', name: 'PublicSignalsNear', text: "query PublicSignalsNear($location:PointInput!){nearbySignals(location:$location radiusMeters:1000){...PublicCard distanceMeters __typename}} fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename} fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}" };
export const PublicSignalListDocument: OperationDocument<PublicSignalListQuery, PublicSignalListQueryVariables> = { id: '590e69a87d5991838a4b83987f0d9f72a8a35966cd66b983713f083d18cd9f81', name: 'PublicSignalList', text: "query PublicSignalList($first:Int!$after:String$category:String$settlement:String$quarter:String$state:PublicState$since:Date$text:String$bbox:[Float!]){publicSignals(first:$first after:$after category:$category settlement:$settlement quarter:$quarter state:$state since:$since text:$text bbox:$bbox){edges{cursor node{...PublicCard __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}} fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename} fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}" };
export const PublicSignalPointsDocument: OperationDocument<PublicSignalPointsQuery, PublicSignalPointsQueryVariables> = { id: 'be9b1a7accae029798688794d67b2f3ac6a8469b3a696de6a398376c0a43c8c6', name: 'PublicSignalPoints', text: "query PublicSignalPoints($category:String$settlement:String$quarter:String$state:PublicState$since:Date$text:String){publicPoints(category:$category settlement:$settlement quarter:$quarter state:$state since:$since text:$text){reference lat lon state category __typename}}" };
export const StreetSearchDocument: OperationDocument<StreetSearchQuery, StreetSearchQueryVariables> = { id: 'e614c0b8d90c46bad7f95469682cb4a47d4af5c2db4426f1ac076ee44cab4c50', name: 'StreetSearch', text: "query StreetSearch($text:String!){streets(text:$text first:5){code name settlement{code name __typename}location{lat lon __typename}bbox __typename}}" };
export const StreetOfMapDocument: OperationDocument<StreetOfMapQuery, StreetOfMapQueryVariables> = { id: '273e2ca7721978c3baaac52d13b2626b9c3895f55473314463e4e4a5af34203a', name: 'StreetOfMap', text: "query StreetOfMap($settlement:String!$code:String!){street(settlement:$settlement code:$code){name bbox __typename}}" };
export const FollowedAreasDocument: OperationDocument<FollowedAreasQuery, FollowedAreasQueryVariables> = { id: '514c9a065b131024942d729806f12eb8d0b5dbbb52a53d98e8552088cb61a75f', name: 'FollowedAreas', text: "query FollowedAreas{myAreaSubscriptions{...FollowedArea __typename}mailPreferences{choices{topic wanted __typename}__typename}} fragment FollowedArea on AreaSubscription{id label settlement quarter street category __typename}" };
export const SubscribeToAreaDocument: OperationDocument<SubscribeToAreaMutation, SubscribeToAreaMutationVariables> = { id: 'a054acd5356a04dd1d7b110905a8a5674cccfab740cc1ac48971aadc33bbc784', name: 'SubscribeToArea', text: "mutation SubscribeToArea($input:SubscribeToAreaInput!){subscribeToArea(input:$input){__typename ...FollowedArea ...Refusal}} fragment FollowedArea on AreaSubscription{id label settlement quarter street category __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const UnsubscribeFromAreaDocument: OperationDocument<UnsubscribeFromAreaMutation, UnsubscribeFromAreaMutationVariables> = { id: '953a2a516f2d6c4b1134bac22b6a2d0a6893bea70a3935d016efb5f924f6be8b', name: 'UnsubscribeFromArea', text: "mutation UnsubscribeFromArea($id:ID!){unsubscribeFromArea(id:$id){__typename ...on AreaUnsubscribed{id __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const CityMenusDocument: OperationDocument<CityMenusQuery, CityMenusQueryVariables> = { id: 'f24df285f70c11fe5afdb8f65c9b79cbe911070a235083a2311a98dbba3c0c66', name: 'CityMenus', text: "query CityMenus{categories{code name children{code name __typename}__typename}...Surroundings} fragment Surroundings on Query{settlements{code name kind location{lat lon __typename}quarters{code name location{lat lon __typename}__typename}__typename}municipality{area{lands circles{lat lon radiusMeters __typename}__typename}__typename}__typename}" };
export const PublicSignalOfPointDocument: OperationDocument<PublicSignalOfPointQuery, PublicSignalOfPointQueryVariables> = { id: 'b715a41ffec819fe19b2adbfdb2310c459671eca876d06ab25d5cf09d59c595f', name: 'PublicSignalOfPoint', text: "query PublicSignalOfPoint($reference:String!){publicSignalByReference(reference:$reference){...PublicCard __typename}} fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename} fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}" };
export const MailActionDocument: OperationDocument<MailActionQuery, MailActionQueryVariables> = { id: '3ac2ccd4fb799bd645a993db9adb4029ea6da62c3043f5a475b669827d86f3b2', name: 'MailAction', text: "query MailAction($token:String!){mailAction(token:$token){__typename ...on MailAction{action isAvailable signal{...MailActionSignal __typename}__typename}...on MailLinkError{message problem usedAt __typename}}} fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename}" };
export const AnswerFromMailDocument: OperationDocument<AnswerFromMailMutation, AnswerFromMailMutationVariables> = { id: 'e78a6943b10666b47225fa571c1264a8ef4a07f107e130e0b9ca8d6ba9034ba5', name: 'AnswerFromMail', text: "mutation AnswerFromMail($token:String!$text:String!$photoIds:[ID!]!){answerFromMail(token:$token text:$text photoIds:$photoIds){...MailActionOutcome __typename}} fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}} fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const DisputeFromMailDocument: OperationDocument<DisputeFromMailMutation, DisputeFromMailMutationVariables> = { id: '70b7e8089d32049fe8f324b250e54c94bdbdb7261644c74ec1bebf1a9f90512b', name: 'DisputeFromMail', text: "mutation DisputeFromMail($token:String!$reason:String!$photoIds:[ID!]!){disputeFromMail(token:$token reason:$reason photoIds:$photoIds){...MailActionOutcome __typename}} fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}} fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RateFromMailDocument: OperationDocument<RateFromMailMutation, RateFromMailMutationVariables> = { id: 'ee9a59458c6d3f040d2fadcd9966e5b7efdde3dde07fa4ef4f3c963ace92ddc3', name: 'RateFromMail', text: "mutation RateFromMail($token:String!$stars:Int!$comment:String){rateFromMail(token:$token stars:$stars comment:$comment){...MailActionOutcome __typename}} fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}} fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const AddPhotosFromMailDocument: OperationDocument<AddPhotosFromMailMutation, AddPhotosFromMailMutationVariables> = { id: 'c79903bc8a61f5d04893c3e88cd5e4ef04530daa55786d9b9ec02c8a64fb5614', name: 'AddPhotosFromMail', text: "mutation AddPhotosFromMail($token:String!$photoIds:[ID!]!){addPhotosFromMail(token:$token photoIds:$photoIds){...MailActionOutcome __typename}} fragment MailActionOutcome on ActFromMailResult{__typename ...MailActionSignal ...Refusal ...on MailLinkError{problem usedAt __typename}} fragment MailActionSignal on MailActionSignal{reference incomingNumber category{code name icon __typename}settlement{code name __typename}address description status statusLabel question actionTaken rating __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const PublicNumbersDocument: OperationDocument<PublicNumbersQuery, PublicNumbersQueryVariables> = { id: '291c7d5f0bf580c7d17568805510d7644f6629d68e4a22bc8248b43c57f3ecc6', name: 'PublicNumbers', text: "query PublicNumbers{publicNumbers{from to total{...NumbersRow __typename}lastThirtyDays{...NumbersRow __typename}months{...NumbersRow __typename}categories{...NumbersRow __typename}settlements{...NumbersRow __typename}__typename}} fragment NumbersRow on PublicNumbersRow{key received{value text __typename}resolved{value text __typename}inTimePercent medianDaysToResolve __typename}" };
export const LatelyPublishedDocument: OperationDocument<LatelyPublishedQuery, LatelyPublishedQueryVariables> = { id: '2a6871ca8191f4e07ef1828a604f356be486c60dbce524aee9efbbde3860fdd7', name: 'LatelyPublished', text: "query LatelyPublished{publicSignals(first:6){edges{node{...PublicCard __typename}__typename}__typename}publicNumbers{lastThirtyDays{...NumbersRow __typename}__typename}} fragment PublicCard on PublicSignal{id reference status statusLabel state description createdAt category{code name icon __typename}settlement{code name __typename}photos{...SignalPhoto __typename}photosAfter{...SignalPhoto __typename}__typename} fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename} fragment NumbersRow on PublicNumbersRow{key received{value text __typename}resolved{value text __typename}inTimePercent medianDaysToResolve __typename}" };