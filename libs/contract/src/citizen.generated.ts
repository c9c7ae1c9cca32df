/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operationDocument } from './operation-document.ts';
/** Answer to one question of the category. */
export type AnswerInput = {
  /** Code of the question. */
  question: string;
  /** Codes of the chosen values, or the one free text; each at most 500 characters, in the form of the question. */
  values: Array<string>;
};

/** What a description seems to be about. */
export type CategoryAdviceOutcome =
  /** Nothing that can be reported. */
  | 'NOTHING_FITS'
  /** Something for which somebody else is responsible: `otherMatter`. */
  | 'OTHER_MATTER'
  /** The text is too short, or has no word that is known. */
  | 'SAYS_TOO_LITTLE'
  /** Categories of the menu: `suggestions`. */
  | 'SUGGESTIONS';

/** How a signal reached the municipality. */
export type Channel =
  | 'DESK'
  | 'EMAIL'
  | 'LETTER'
  | 'MOBILE'
  | 'OPEN311'
  | 'PHONE'
  | 'WEB';

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

/** How reporters sort their own signals. OPEN: the municipality still owes work. DONE: all others. WAITING: the municipality waits for the reporter’s answer; these are open too. */
export type OwnSignalState =
  | 'DONE'
  | 'OPEN'
  | 'WAITING';

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

/** Where the registration in the records system stands; it never stops the handling. */
export type RegistrationState =
  | 'NEEDS_ATTENTION'
  | 'PENDING'
  | 'REGISTERED'
  | 'REJECTED';

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

/** A new signal. For a category with `needsPlace` an address or a point is required: the settlement alone is too large to find anything. */
export type SubmitSignalInput = {
  /** Street, number, landmark; at most 300 characters. */
  address?: string | null | undefined;
  /** To questions of the category, see `Category.questions`; those that are required and asked need one. */
  answers?: Array<AnswerInput> | null | undefined;
  /** How one gets to the place; at most 120 characters. */
  approach?: string | null | undefined;
  /** Leaf code of the category tree. */
  category: string;
  /** MOBILE or WEB; other channels are entered by staff. */
  channel?: Channel | null | undefined;
  /** UUID made on the device before the first try: the same key is always the same signal, however often it is sent. With another content it is refused. */
  clientKey: string | number;
  /** 10 to 4000 characters. */
  description: string;
  /** Entrance, floor; at most 60 characters. */
  entrance?: string | null | undefined;
  /** Where it is; inside the municipality or close to it, where its outlines are known. */
  location?: PointInput | null | undefined;
  /** How exact the device said its position was, in metres, when `location` was taken from it; left out when the point was moved since, and not kept without a point; 0 to 10000. */
  locationAccuracy?: number | null | undefined;
  /** Ids of finished uploads at /files (tus), the last part of their addresses; at most 5. */
  photoIds?: Array<string | number> | null | undefined;
  /** EKATTE code. */
  settlement: string;
};

export type MunicipalityQueryVariables = Exact<{ [key: string]: never; }>;


export type MunicipalityQuery = { municipality: { name: string, address: string | null, phone: string | null, email: string | null, website: string | null, dataProtectionEmail: string | null, colour: string, logoUrl: string | null, privacy: string | null } };

export type CitizenNextDayFragment = { on: string, kind: NextDayKind, sentence: string };

export type SignalPhotoFragment = { id: string, url: string, thumbnailUrl: string, width: number, height: number };

export type FindStreetsQueryVariables = Exact<{
  text: string;
}>;


export type FindStreetsQuery = { streets: Array<{ name: string, address: string, settlement: { code: string, name: string }, location: { lat: number, lon: number } }> };

export type AddressOfPointQueryVariables = Exact<{
  location: PointInput;
}>;


export type AddressOfPointQuery = { addressAt: { settlement: string | null, quarter: string | null, street: string | null } };

export type SurroundingsFragment = { settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, location: { lat: number, lon: number } | null }> }>, municipality: { area: { lands: Array<Array<Array<number>>>, circles: Array<{ lat: number, lon: number, radiusMeters: number }> } | null } };

export type CategoryChoiceFragment = { code: string, name: string, dangerous: boolean, advice: string | null, icon: string, needsPlace: boolean, asksEntrance: boolean, searchWords: Array<string>, forwardTo: { code: string, name: string, phone: string | null } | null, questions: Array<{ code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> };

export type ReportMenusQueryVariables = Exact<{ [key: string]: never; }>;


export type ReportMenusQuery = { categories: Array<{ code: string, name: string, dangerous: boolean, advice: string | null, icon: string, needsPlace: boolean, asksEntrance: boolean, searchWords: Array<string>, children: Array<{ code: string, name: string, dangerous: boolean, advice: string | null, icon: string, needsPlace: boolean, asksEntrance: boolean, searchWords: Array<string>, forwardTo: { code: string, name: string, phone: string | null } | null, questions: Array<{ code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> }>, forwardTo: { code: string, name: string, phone: string | null } | null, questions: Array<{ code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> }>, settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, location: { lat: number, lon: number } | null }> }>, municipality: { area: { lands: Array<Array<Array<number>>>, circles: Array<{ lat: number, lon: number, radiusMeters: number }> } | null } };

export type SimilarSignalsQueryVariables = Exact<{
  category: string;
  location: PointInput;
  radiusMeters: number;
}>;


export type SimilarSignalsQuery = { nearbySignals: Array<{ id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, createdAt: string, distanceMeters: number | null, following: boolean, photos: Array<{ id: string, thumbnailUrl: string }> }> };

export type FollowSimilarMutationVariables = Exact<{
  signalId: string | number;
}>;


export type FollowSimilarMutation = { followSignal:
    | { __typename: 'CitizenSignal', id: string, reference: string, following: boolean }
    | { __typename: 'NotFoundError', code: string, message: string }
   };

export type CategoryAdviceQueryVariables = Exact<{
  text: string;
}>;


export type CategoryAdviceQuery = { categoryAdvice: { outcome: CategoryAdviceOutcome, suggestions: Array<{ category: { code: string } }>, otherMatter: { name: string, advice: string | null, responsible: string | null, phone: string | null } | null } };

export type SubmitSignalMutationVariables = Exact<{
  input: SubmitSignalInput;
}>;


export type SubmitSignalMutation = { submitSignal:
    | { __typename: 'CitizenSignal', id: string, reference: string, accessCode: string, updatedAt: string, status: SignalStatus, statusLabel: string, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, photos: Array<{ id: string }> }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Signal', id: string, reference: string }
   };

export type SignalCardFragment = { id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null };

export type OwnSignalDetailsFragment = { accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null };

export type SignalsPageFragment = { edges: Array<{ cursor: string, node: { id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type MySignalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  state?: OwnSignalState | null | undefined;
}>;


export type MySignalsQuery = { mySignals: { edges: Array<{ cursor: string, node: { id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SignalNewsQueryVariables = Exact<{
  first: number;
}>;


export type SignalNewsQuery = { mySignals: { edges: Array<{ node: { id: string, updatedAt: string, latestNews: string | null } }> }, followedSignals: { edges: Array<{ node: { id: string, updatedAt: string, latestNews: string | null } }> } };

export type FollowedSignalsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type FollowedSignalsQuery = { followedSignals: { edges: Array<{ cursor: string, node: { id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MySignalQueryVariables = Exact<{
  id: string | number;
}>;


export type MySignalQuery = { mySignal: { accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null } | null, followedSignal: { accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null } | null };

export type TrackSignalQueryVariables = Exact<{
  reference: string;
  accessCode: string;
}>;


export type TrackSignalQuery = { trackSignal: { accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null } | null };

export type MySignalEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MySignalEventsSubscription = { mySignalEvents: { cursor: string, opened: boolean, resync: boolean, event: { cursor: string, signal: { id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null } } | null } };

export type AddPhotosMutationVariables = Exact<{
  signalId: string | number;
  photoIds: Array<string | number> | string | number;
}>;


export type AddPhotosMutation = { addPhotos:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'CitizenSignal', accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type MyHiddenUpdatesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyHiddenUpdatesQuery = { myHiddenUpdates: Array<{ id: string, text: string | null, at: string, stateLabel: string }> };

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

export const MunicipalityDocument = /* @__PURE__ */ operationDocument<MunicipalityQuery, MunicipalityQueryVariables>("cbb8772cdd4454004063c82978c1ce0f7459cee7bc17dfa5b02c7a36e8ce3250", "Municipality", "query Municipality{municipality{name address phone email website dataProtectionEmail colour logoUrl privacy __typename}}", true);
export const FindStreetsDocument = /* @__PURE__ */ operationDocument<FindStreetsQuery, FindStreetsQueryVariables>("8b31ff6e20e082820e44526490667966262f39a57bbe6056466f241f74c23b21", "FindStreets", "query FindStreets($text:String!){streets(text:$text first:6){name address settlement{code name __typename}location{lat lon __typename}__typename}}");
export const AddressOfPointDocument = /* @__PURE__ */ operationDocument<AddressOfPointQuery, AddressOfPointQueryVariables>("51d9cbaa54486a354403083dbce4f85dec8f2ef1d7b140aa8b08c19fdc46e52b", "AddressOfPoint", "query AddressOfPoint($location:PointInput!){addressAt(location:$location){settlement quarter street __typename}}");
export const ReportMenusDocument = /* @__PURE__ */ operationDocument<ReportMenusQuery, ReportMenusQueryVariables>("52e9f81bb1e929ba6cf1ea8963803cb97df89badaa879bd0369bc414a1e02308", "ReportMenus", "query ReportMenus{categories{...CategoryChoice children{...CategoryChoice __typename}__typename}...Surroundings}fragment CategoryChoice on Category{code name dangerous advice icon needsPlace asksEntrance searchWords forwardTo{code name phone __typename}questions{...AskedQuestion __typename}__typename}fragment AskedQuestion on Question{code label datatype required values{code label __typename}unknownAnswer{code label __typename}condition{onQuestion values __typename}__typename}fragment Surroundings on Query{settlements{code name kind location{lat lon __typename}quarters{code name location{lat lon __typename}__typename}__typename}municipality{area{lands circles{lat lon radiusMeters __typename}__typename}__typename}__typename}");
export const SimilarSignalsDocument = /* @__PURE__ */ operationDocument<SimilarSignalsQuery, SimilarSignalsQueryVariables>("df81a87f76ce8591bd578eaa9e1f77a710abcf6125858016856692dae38ec82a", "SimilarSignals", "query SimilarSignals($category:String!$location:PointInput!$radiusMeters:Int!){nearbySignals(category:$category location:$location radiusMeters:$radiusMeters){id reference status statusLabel description createdAt distanceMeters following photos{id thumbnailUrl __typename}__typename}}");
export const FollowSimilarDocument = /* @__PURE__ */ operationDocument<FollowSimilarMutation, FollowSimilarMutationVariables>("1d9d2e809b9949226757ad30800d282fe486a2056b65b39a78a0ea1956cf014f", "FollowSimilar", "mutation FollowSimilar($signalId:ID!){followSignal(signalId:$signalId){__typename ...on CitizenSignal{id reference following __typename}...on NotFoundError{code message __typename}}}");
export const CategoryAdviceDocument = /* @__PURE__ */ operationDocument<CategoryAdviceQuery, CategoryAdviceQueryVariables>("fed60a9caf2b7643008ecbc7df8421ecec8e54d1d90296d758421fef3e9b6f86", "CategoryAdvice", "query CategoryAdvice($text:String!){categoryAdvice(text:$text){outcome suggestions{category{code __typename}__typename}otherMatter{name advice responsible phone __typename}__typename}}");
export const SubmitSignalDocument = /* @__PURE__ */ operationDocument<SubmitSignalMutation, SubmitSignalMutationVariables>("a620df6db720b6d62bac7feba545a98d6890029a181ac8b8b52459c470e98767", "SubmitSignal", "mutation SubmitSignal($input:SubmitSignalInput!){submitSignal(input:$input){__typename ...on CitizenSignal{id reference accessCode updatedAt status statusLabel registration{state incomingNumber incomingDate __typename}photos{id __typename}__typename}...on Signal{id reference __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MySignalsDocument = /* @__PURE__ */ operationDocument<MySignalsQuery, MySignalsQueryVariables>("8a7f6ee081b989f9338387e4fdfd5b22ba2714ada42ddad3275617a962f956d2", "MySignals", "query MySignals($first:Int!$after:String$state:OwnSignalState){mySignals(first:$first after:$after state:$state){...SignalsPage __typename}}fragment SignalsPage on CitizenSignalConnection{edges{cursor node{...SignalCard __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}");
export const SignalNewsDocument = /* @__PURE__ */ operationDocument<SignalNewsQuery, SignalNewsQueryVariables>("f5087ba72690342e2eefe80da8ff1e720effef9d5963d532afa3130719715f58", "SignalNews", "query SignalNews($first:Int!){mySignals(first:$first){edges{node{id updatedAt latestNews __typename}__typename}__typename}followedSignals(first:$first){edges{node{id updatedAt latestNews __typename}__typename}__typename}}");
export const FollowedSignalsDocument = /* @__PURE__ */ operationDocument<FollowedSignalsQuery, FollowedSignalsQueryVariables>("65de755e2ac764fd7d6a0f430dd52ee95703a33d909e21530537752ce2b05515", "FollowedSignals", "query FollowedSignals($first:Int!$after:String){followedSignals(first:$first after:$after){...SignalsPage __typename}}fragment SignalsPage on CitizenSignalConnection{edges{cursor node{...SignalCard __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}");
export const MySignalDocument = /* @__PURE__ */ operationDocument<MySignalQuery, MySignalQueryVariables>("09fb568d3232fefc574e95b231ddac089a4dce81ed91889cd81d8e6ed1e95eff", "MySignal", "query MySignal($id:ID!){mySignal(id:$id){...OwnSignalDetails __typename}followedSignal(id:$id){...OwnSignalDetails __typename}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}");
export const TrackSignalDocument = /* @__PURE__ */ operationDocument<TrackSignalQuery, TrackSignalQueryVariables>("284a7863739f8f6bc44cb71ec1d6303ff9351b3f10e38c81a6b440aee3f7b2f7", "TrackSignal", "query TrackSignal($reference:String!$accessCode:String!){trackSignal(reference:$reference accessCode:$accessCode){...OwnSignalDetails __typename}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}");
export const MySignalEventsDocument = /* @__PURE__ */ operationDocument<MySignalEventsSubscription, MySignalEventsSubscriptionVariables>("9c4ddc1aacef0cb39d96ab2421d2c6e70cd8693b7d6ff644d7ad869c1d44b3f5", "MySignalEvents", "subscription MySignalEvents($after:String){mySignalEvents(after:$after opening:true){cursor opened resync event{cursor signal{...SignalCard __typename}__typename}__typename}}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}");
export const AddPhotosDocument = /* @__PURE__ */ operationDocument<AddPhotosMutation, AddPhotosMutationVariables>("673e722d35a467238f8fd176ccde31dd82e2ec29982817f92e88f0a049e4b647", "AddPhotos", "mutation AddPhotos($signalId:ID!$photoIds:[ID!]!){addPhotos(signalId:$signalId photoIds:$photoIds){__typename ...OwnSignalDetails ...Refusal}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MyHiddenUpdatesDocument = /* @__PURE__ */ operationDocument<MyHiddenUpdatesQuery, MyHiddenUpdatesQueryVariables>("c05224a4fc41c28b9d828b15c2b447fa0eca170fca4d45d0108f0faca7564a66", "MyHiddenUpdates", "query MyHiddenUpdates{myHiddenUpdates{id text at stateLabel __typename}}");