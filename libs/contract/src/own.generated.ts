/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operationDocument } from './operation-document.ts';
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

/** How mails about one topic are wanted: `pace`, or `wanted` for on and off alone. */
export type MailChoiceInput = {
  /** One of the offers of the topic; counts before `wanted`. */
  pace?: MailPace | null | undefined;
  topic: MailTopic;
  /** True is AT_ONCE, false IN_APP. Without both the topic stays as it is. */
  wanted?: boolean | null | undefined;
};

/** How news come by mail. AT_ONCE: a mail for each. DAILY: one mail each working morning with all of them. IN_APP: no mail; they are in the app, and on devices with notifications. */
export type MailPace =
  | 'AT_ONCE'
  | 'DAILY'
  | 'IN_APP';

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

/** Who carries a notification to a device. WEB: the push service of a browser. FCM: Firebase Cloud Messaging, for the Android app. APNS: Apple Push Notification service, for the iOS app. */
export type PushService =
  | 'APNS'
  | 'FCM'
  | 'WEB';

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

/** A request for a citizen’s account. */
export type RegisterCitizenInput = {
  /** An address that can receive mail: a link is sent to it. */
  email: string;
  /** The language of the mails to this account. */
  language?: Language;
  /** 2 to 100 characters; a name only, no addresses. */
  name: string;
  /** Left out: a code is mailed, and the account has no password until its owner chooses one. 10 to 128 characters, none of the common ones. Counts only when the link is pressed where the account was asked for, see verifyEmail. */
  password?: string | null | undefined;
};

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

/** A device: the `PushSubscription` of a browser, as its `toJSON()` gives it, or a native app by its token at FCM or APNs. */
export type SubscribeToPushInput = {
  /** Secret shared with a browser, base64url; not of native apps. */
  auth?: string | null | undefined;
  /** Of a browser: the address at its push service, https only. Of a native app: its token. */
  endpoint: string;
  /** Public key of a browser, base64url; not of native apps. */
  p256dh?: string | null | undefined;
  /** Who carries notifications to the device. */
  service?: PushService;
};

/** Which mails are wanted; topics that are left out stay as they are. */
export type UpdateMailPreferencesInput = {
  /** Each topic once; only topics that the account can get. */
  choices: Array<MailChoiceInput>;
};

/** What is to change in one’s own account; what is left out stays. */
export type UpdateMyAccountInput = {
  language?: Language | null | undefined;
  /** 2 to 100 characters. */
  name?: string | null | undefined;
  /** How long the console holds steps of staff so that they can be undone: 0, 10 or 30. */
  undoSeconds?: number | null | undefined;
};

export type RegisterCitizenMutationVariables = Exact<{
  input: RegisterCitizenInput;
}>;


export type RegisterCitizenMutation = { registerCitizen:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'RegistrationRequested', message: string }
   };

export type VerifyEmailMutationVariables = Exact<{
  token: string;
  password?: string | null | undefined;
}>;


export type VerifyEmailMutation = { verifyEmail:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'PasswordNeededError', code: string, message: string, email: string }
    | { __typename: 'Session', accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } }
   };

export type AnswerAccountRecoveryMutationVariables = Exact<{
  token: string;
}>;


export type AnswerAccountRecoveryMutation = { answerAccountRecovery:
    | { __typename: 'AccountRecoveryAnswered', message: string }
    | { __typename: 'InvalidTokenError', message: string }
   };

export type UpdateMyAccountMutationVariables = Exact<{
  input: UpdateMyAccountInput;
}>;


export type UpdateMyAccountMutation = { updateMyAccount:
    | { __typename: 'Account', id: string, name: string, language: Language }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type DeleteMyAccountMutationVariables = Exact<{
  password?: string | null | undefined;
  code?: string | null | undefined;
  passkeyProof?: string | null | undefined;
}>;


export type DeleteMyAccountMutation = { deleteMyAccount:
    | { __typename: 'AccountDeleted', message: string }
    | { __typename: 'InvalidCredentialsError', message: string }
   };

export type MailChoicesFragment = { choices: Array<{ topic: MailTopic, label: string, wanted: boolean, pace: MailPace, offers: Array<{ pace: MailPace, label: string }> }> };

export type SignInMeansFragment = { hasPassword: boolean, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> };

export type BeginPasskeyProofMutationVariables = Exact<{ [key: string]: never; }>;


export type BeginPasskeyProofMutation = { beginPasskeyProof: { __typename: 'PasskeyRequest', options: string | null } };

export type BeginSignInPasskeyMutationVariables = Exact<{
  password?: string | null | undefined;
  code?: string | null | undefined;
  passkeyProof?: string | null | undefined;
}>;


export type BeginSignInPasskeyMutation = { beginSignInPasskey:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'PasskeySetup', options: string }
   };

export type AddSignInPasskeyMutationVariables = Exact<{
  name: string;
  response: string;
}>;


export type AddSignInPasskeyMutation = { addSignInPasskey:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'SignInMeans', hasPassword: boolean, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }
   };

export type RenameSignInPasskeyMutationVariables = Exact<{
  id: string | number;
  name: string;
}>;


export type RenameSignInPasskeyMutation = { renameSignInPasskey:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SignInMeans', hasPassword: boolean, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }
   };

export type RemoveSignInPasskeyMutationVariables = Exact<{
  id: string | number;
  password?: string | null | undefined;
  code?: string | null | undefined;
  passkeyProof?: string | null | undefined;
}>;


export type RemoveSignInPasskeyMutation = { removeSignInPasskey:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SignInMeans', hasPassword: boolean, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }
   };

export type RemovePasswordMutationVariables = Exact<{
  password?: string | null | undefined;
  code?: string | null | undefined;
  passkeyProof?: string | null | undefined;
}>;


export type RemovePasswordMutation = { removePassword:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'SignInMeans', hasPassword: boolean, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }
   };

export type AccountChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountChoicesQuery = { mySignInMeans: { hasPassword: boolean, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> }, mailPreferences: { choices: Array<{ topic: MailTopic, label: string, wanted: boolean, pace: MailPace, offers: Array<{ pace: MailPace, label: string }> }> }, myAreaSubscriptions: Array<{ id: string, label: string, settlement: string | null, quarter: string | null, street: string | null, category: string | null }>, mySessions: Array<{ id: string, device: string, startedAt: string, lastUsedAt: string, current: boolean }> };

export type UpdateMyMailPreferencesMutationVariables = Exact<{
  input: UpdateMailPreferencesInput;
}>;


export type UpdateMyMailPreferencesMutation = { updateMailPreferences:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MailPreferences', choices: Array<{ topic: MailTopic, label: string, wanted: boolean, pace: MailPace, offers: Array<{ pace: MailPace, label: string }> }> }
   };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { endSession:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SessionsEnded', ended: number }
   };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: { __typename: 'SessionsEnded', ended: number } };

export type ExportMyDataMutationVariables = Exact<{ [key: string]: never; }>;


export type ExportMyDataMutation = { exportMyData: { __typename: 'PersonalDataExport', readableUrl: string, jsonUrl: string, expiresAt: string } };

export type PushSettingsQueryVariables = Exact<{
  endpoint?: string | null | undefined;
}>;


export type PushSettingsQuery = { pushSettings: { publicKey: string | null, services: Array<PushService>, subscribed: boolean } };

export type SubscribeToPushMutationVariables = Exact<{
  input: SubscribeToPushInput;
}>;


export type SubscribeToPushMutation = { subscribeToPush:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PushSettings', publicKey: string | null, subscribed: boolean }
   };

export type UnsubscribeFromPushMutationVariables = Exact<{
  endpoint: string;
}>;


export type UnsubscribeFromPushMutation = { unsubscribeFromPush: { publicKey: string | null, subscribed: boolean } };

export type CitizenNextDayFragment = { on: string, kind: NextDayKind, sentence: string };

export type SignalPhotoFragment = { id: string, url: string, thumbnailUrl: string, width: number, height: number };

export type SurroundingsFragment = { settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, location: { lat: number, lon: number } | null }> }>, municipality: { area: { lands: Array<Array<Array<number>>>, circles: Array<{ lat: number, lon: number, radiusMeters: number }> } | null } };

export type AnswerQuestionMutationVariables = Exact<{
  signalId: string | number;
  text: string;
  photoIds: Array<string | number> | string | number;
}>;


export type AnswerQuestionMutation = { answerQuestion:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'CitizenSignal', accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type DisputeOutcomeMutationVariables = Exact<{
  signalId: string | number;
  reason: string;
  photoIds: Array<string | number> | string | number;
}>;


export type DisputeOutcomeMutation = { disputeOutcome:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'CitizenSignal', accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type WithdrawSignalMutationVariables = Exact<{
  signalId: string | number;
}>;


export type WithdrawSignalMutation = { withdrawSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'CitizenSignal', accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type RateSignalMutationVariables = Exact<{
  signalId: string | number;
  stars: number;
  comment?: string | null | undefined;
}>;


export type RateSignalMutation = { rateSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'CitizenSignal', accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type FollowSignalMutationVariables = Exact<{
  signalId: string | number;
}>;


export type FollowSignalMutation = { followSignal:
    | { __typename: 'CitizenSignal', accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type UnfollowSignalMutationVariables = Exact<{
  signalId: string | number;
}>;


export type UnfollowSignalMutation = { unfollowSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'CitizenSignal', accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type SignalCardFragment = { id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null };

export type OwnSignalDetailsFragment = { accessCode: string, entrance: string | null, approach: string | null, actionTaken: string | null, serviceDueOn: string | null, statutoryDueOn: string, question: string | null, takesLateAnswer: boolean, rating: number | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, address: string | null, streetPath: string | null, availableActions: Array<CitizenAction>, following: boolean, latestNews: string | null, createdAt: string, updatedAt: string, answers: Array<{ question: string, label: string, values: Array<string> }>, department: { code: string, name: string } | null, forwardedTo: { code: string, name: string, phone: string | null } | null, referral: { state: ReferralState, sentence: string } | null, duplicateOf: { reference: string, id: string | null } | null, timeline: Array<{ cursor: string, at: string, type: string, title: string, status: SignalStatus | null, message: string | null, dueChange: { from: string | null, to: string } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }> }>, category: { code: string, name: string, icon: string }, settlement: { code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number }>, registration: { state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, sentence: string } | null };

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

export const RegisterCitizenDocument = /* @__PURE__ */ operationDocument<RegisterCitizenMutation, RegisterCitizenMutationVariables>("d0362ff1aea186290fcaf74dba31bb89f2cf0e444b54b117b5f0ea8db3c67d63", "RegisterCitizen", "mutation RegisterCitizen($input:RegisterCitizenInput!){registerCitizen(input:$input){__typename ...on RegistrationRequested{message __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const VerifyEmailDocument = /* @__PURE__ */ operationDocument<VerifyEmailMutation, VerifyEmailMutationVariables>("0b2b268bdcf57361793d0b8c4574431f1453059714d748737f6d6e583c73d163", "VerifyEmail", "mutation VerifyEmail($token:String!$password:String){verifyEmail(token:$token password:$password){__typename ...OpenedSession ...on PasswordNeededError{code message email __typename}...Refusal}}fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename}fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AnswerAccountRecoveryDocument = /* @__PURE__ */ operationDocument<AnswerAccountRecoveryMutation, AnswerAccountRecoveryMutationVariables>("7ddd0bdf1999b7a027b8bd7d405ef436ebb2a23715d91ac4827edbbfe8f0d10e", "AnswerAccountRecovery", "mutation AnswerAccountRecovery($token:String!){answerAccountRecovery(token:$token){__typename ...on AccountRecoveryAnswered{message __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const UpdateMyAccountDocument = /* @__PURE__ */ operationDocument<UpdateMyAccountMutation, UpdateMyAccountMutationVariables>("c0fcdf73304c7df0f0b627d6ce56d30c91e218d36413dd80690a6581ece8cc3e", "UpdateMyAccount", "mutation UpdateMyAccount($input:UpdateMyAccountInput!){updateMyAccount(input:$input){__typename ...on Account{id name language __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const DeleteMyAccountDocument = /* @__PURE__ */ operationDocument<DeleteMyAccountMutation, DeleteMyAccountMutationVariables>("41229de9ec07e4cc056f156d067e5f3e86d056d7844922a56a3653fa52267200", "DeleteMyAccount", "mutation DeleteMyAccount($password:String$code:String$passkeyProof:String){deleteMyAccount(password:$password code:$code passkeyProof:$passkeyProof){__typename ...on AccountDeleted{message __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const BeginPasskeyProofDocument = /* @__PURE__ */ operationDocument<BeginPasskeyProofMutation, BeginPasskeyProofMutationVariables>("b3e2dd5c398473f98a58c1886e88b38aba11298578af7c0005eb47b06c3e5a59", "BeginPasskeyProof", "mutation BeginPasskeyProof{beginPasskeyProof{__typename options}}");
export const BeginSignInPasskeyDocument = /* @__PURE__ */ operationDocument<BeginSignInPasskeyMutation, BeginSignInPasskeyMutationVariables>("d83f1ce33de1b6fdf23c926a49129bfa96cf1eeff20a9921e6015be8154e09eb", "BeginSignInPasskey", "mutation BeginSignInPasskey($password:String$code:String$passkeyProof:String){beginSignInPasskey(password:$password code:$code passkeyProof:$passkeyProof){__typename ...on PasskeySetup{options __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AddSignInPasskeyDocument = /* @__PURE__ */ operationDocument<AddSignInPasskeyMutation, AddSignInPasskeyMutationVariables>("cfcd33696fbc101f9577ad5ff2dd521bd1be31a2a81ea78321a1fac482403d94", "AddSignInPasskey", "mutation AddSignInPasskey($name:String!$response:String!){addSignInPasskey(name:$name response:$response){__typename ...SignInMeans ...Refusal}}fragment SignInMeans on SignInMeans{hasPassword passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RenameSignInPasskeyDocument = /* @__PURE__ */ operationDocument<RenameSignInPasskeyMutation, RenameSignInPasskeyMutationVariables>("60c703554bdc9c7f4a1bd8fbea043ba7a8899248f301018b032b8ea2f31c1ab5", "RenameSignInPasskey", "mutation RenameSignInPasskey($id:ID!$name:String!){renameSignInPasskey(id:$id name:$name){__typename ...SignInMeans ...Refusal}}fragment SignInMeans on SignInMeans{hasPassword passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RemoveSignInPasskeyDocument = /* @__PURE__ */ operationDocument<RemoveSignInPasskeyMutation, RemoveSignInPasskeyMutationVariables>("d8e44d2d04e6e6dfb77d52e0f6fbbf7e19173786cf50486b10647d547e31034f", "RemoveSignInPasskey", "mutation RemoveSignInPasskey($id:ID!$password:String$code:String$passkeyProof:String){removeSignInPasskey(id:$id password:$password code:$code passkeyProof:$passkeyProof){__typename ...SignInMeans ...Refusal}}fragment SignInMeans on SignInMeans{hasPassword passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RemovePasswordDocument = /* @__PURE__ */ operationDocument<RemovePasswordMutation, RemovePasswordMutationVariables>("caf3e618eed79d6121ad3437559936fe2da3f5b734fca4fa0bcf463000c5e887", "RemovePassword", "mutation RemovePassword($password:String$code:String$passkeyProof:String){removePassword(password:$password code:$code passkeyProof:$passkeyProof){__typename ...SignInMeans ...Refusal}}fragment SignInMeans on SignInMeans{hasPassword passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AccountChoicesDocument = /* @__PURE__ */ operationDocument<AccountChoicesQuery, AccountChoicesQueryVariables>("038a8dafa076ab1410788681f5a76f270aa037149d63a732ae1b7459fbb2d85f", "AccountChoices", "query AccountChoices{mySignInMeans{...SignInMeans __typename}mailPreferences{...MailChoices __typename}myAreaSubscriptions{id label settlement quarter street category __typename}mySessions{id device startedAt lastUsedAt current __typename}}fragment SignInMeans on SignInMeans{hasPassword passkeys{id name createdAt lastUsedAt __typename}__typename}fragment MailChoices on MailPreferences{choices{topic label wanted pace offers{pace label __typename}__typename}__typename}");
export const UpdateMyMailPreferencesDocument = /* @__PURE__ */ operationDocument<UpdateMyMailPreferencesMutation, UpdateMyMailPreferencesMutationVariables>("9f179c634e0089ab2e488c43a599e6aa9f87905fc0d7fcff1fcee35b0cfb1fc0", "UpdateMyMailPreferences", "mutation UpdateMyMailPreferences($input:UpdateMailPreferencesInput!){updateMailPreferences(input:$input){__typename ...MailChoices ...Refusal}}fragment MailChoices on MailPreferences{choices{topic label wanted pace offers{pace label __typename}__typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const EndSessionDocument = /* @__PURE__ */ operationDocument<EndSessionMutation, EndSessionMutationVariables>("0ae92bfe2a46eaa40d84464daa49dc73421a60b2f843b7c11f9bb156d6eb8f2a", "EndSession", "mutation EndSession($id:ID!){endSession(id:$id){__typename ...on SessionsEnded{ended __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const EndOtherSessionsDocument = /* @__PURE__ */ operationDocument<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>("ca4bca79a455075a3b8da736135ed7ea792ae68c3b5aa28988d13ff72b275fb1", "EndOtherSessions", "mutation EndOtherSessions{endOtherSessions{__typename ended}}");
export const ExportMyDataDocument = /* @__PURE__ */ operationDocument<ExportMyDataMutation, ExportMyDataMutationVariables>("72d25360c20487be2d7a53d9ad04e4297390e65fb51762f7c7e46224f75ceca9", "ExportMyData", "mutation ExportMyData{exportMyData{__typename readableUrl jsonUrl expiresAt}}");
export const PushSettingsDocument = /* @__PURE__ */ operationDocument<PushSettingsQuery, PushSettingsQueryVariables>("a58f57028109256ae9cac898a5e00e7c4a595767eaad6dee322152620f4e3563", "PushSettings", "query PushSettings($endpoint:String){pushSettings(endpoint:$endpoint){publicKey services subscribed __typename}}");
export const SubscribeToPushDocument = /* @__PURE__ */ operationDocument<SubscribeToPushMutation, SubscribeToPushMutationVariables>("3c8c81f391d71622989e8e4da6b435f1fa0414a3b6c2ef105f94eed11d1105b6", "SubscribeToPush", "mutation SubscribeToPush($input:SubscribeToPushInput!){subscribeToPush(input:$input){__typename ...on PushSettings{publicKey subscribed __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const UnsubscribeFromPushDocument = /* @__PURE__ */ operationDocument<UnsubscribeFromPushMutation, UnsubscribeFromPushMutationVariables>("a0ab83befb8ded721150446f3ea443ed58bc3a2a53941c2cfceadcb68394d381", "UnsubscribeFromPush", "mutation UnsubscribeFromPush($endpoint:String!){unsubscribeFromPush(endpoint:$endpoint){publicKey subscribed __typename}}");
export const AnswerQuestionDocument = /* @__PURE__ */ operationDocument<AnswerQuestionMutation, AnswerQuestionMutationVariables>("6d979f3111ca8c97ecebeb5c2b92bd756c2956940a92cb8243b9e1c0025f8bb4", "AnswerQuestion", "mutation AnswerQuestion($signalId:ID!$text:String!$photoIds:[ID!]!){answerQuestion(signalId:$signalId text:$text photoIds:$photoIds){__typename ...OwnSignalDetails ...Refusal}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const DisputeOutcomeDocument = /* @__PURE__ */ operationDocument<DisputeOutcomeMutation, DisputeOutcomeMutationVariables>("9e24676367f538acdf94f67a8579d58b3f0434a856dc7afe3cce0d6a398b986e", "DisputeOutcome", "mutation DisputeOutcome($signalId:ID!$reason:String!$photoIds:[ID!]!){disputeOutcome(signalId:$signalId reason:$reason photoIds:$photoIds){__typename ...OwnSignalDetails ...Refusal}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const WithdrawSignalDocument = /* @__PURE__ */ operationDocument<WithdrawSignalMutation, WithdrawSignalMutationVariables>("6db1ac8bab00b72e417bb1cd85f18adc842861f56cbf39bed3d36aab23515888", "WithdrawSignal", "mutation WithdrawSignal($signalId:ID!){withdrawSignal(signalId:$signalId){__typename ...OwnSignalDetails ...Refusal}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RateSignalDocument = /* @__PURE__ */ operationDocument<RateSignalMutation, RateSignalMutationVariables>("1d3977d67bc2ff3bb29b38db992b095efc6a6875fa7dc87954a34caae9d456c4", "RateSignal", "mutation RateSignal($signalId:ID!$stars:Int!$comment:String){rateSignal(signalId:$signalId stars:$stars comment:$comment){__typename ...OwnSignalDetails ...Refusal}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const FollowSignalDocument = /* @__PURE__ */ operationDocument<FollowSignalMutation, FollowSignalMutationVariables>("6768c2c14c5feb69cf9ed6c88e5e42e0cb94bee2a746e5c4c1975f1bafb34516", "FollowSignal", "mutation FollowSignal($signalId:ID!){followSignal(signalId:$signalId){__typename ...OwnSignalDetails ...Refusal}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const UnfollowSignalDocument = /* @__PURE__ */ operationDocument<UnfollowSignalMutation, UnfollowSignalMutationVariables>("fa27b7a30d22d82b0310681e6d514d5c8377c085c332423cc1203b05308c9b3b", "UnfollowSignal", "mutation UnfollowSignal($signalId:ID!){unfollowSignal(signalId:$signalId){__typename ...OwnSignalDetails ...Refusal}}fragment OwnSignalDetails on CitizenSignal{...SignalCard accessCode entrance approach answers{question label values __typename}actionTaken serviceDueOn statutoryDueOn department{code name __typename}forwardedTo{code name phone __typename}referral{state sentence __typename}duplicateOf{reference id __typename}question takesLateAnswer rating timeline{cursor at type title status message dueChange{from to __typename}photos{...SignalPhoto __typename}corrections{field label before after __typename}__typename}__typename}fragment SignalCard on CitizenSignal{id reference status statusLabel description category{code name icon __typename}settlement{code name __typename}address streetPath location{lat lon __typename}photos{...SignalPhoto __typename}registration{state incomingNumber incomingDate __typename}availableActions following nextDay{...CitizenNextDay __typename}latestNews createdAt updatedAt __typename}fragment SignalPhoto on Photo{id url thumbnailUrl width height __typename}fragment CitizenNextDay on NextDay{on kind sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");