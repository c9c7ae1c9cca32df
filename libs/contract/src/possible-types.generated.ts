
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AddNoteResult": [
      "InvalidInputError",
      "NotFoundError",
      "Signal"
    ],
    "AnswerQuestionResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "DeleteMyAccountResult": [
      "AccountDeleted",
      "InvalidCredentialsError"
    ],
    "DisputeOutcomeResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "ErrorResult": [
      "ActionNotAvailableError",
      "IllegalTransitionError",
      "InvalidCredentialsError",
      "InvalidInputError",
      "InvalidTokenError",
      "NotFoundError",
      "SessionExpiredError",
      "StaleVersionError"
    ],
    "RateSignalResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "RecategorizeSignalResult": [
      "InvalidInputError",
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "RefreshSessionResult": [
      "Session",
      "SessionExpiredError"
    ],
    "RegisterCitizenResult": [
      "InvalidInputError",
      "RegistrationRequested"
    ],
    "ResendDeliveryResult": [
      "ActionNotAvailableError",
      "Delivery",
      "NotFoundError"
    ],
    "RetryRegistrationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Registration"
    ],
    "SignInResult": [
      "InvalidCredentialsError",
      "InvalidInputError",
      "Session"
    ],
    "SubmitSignalResult": [
      "CitizenSignal",
      "InvalidInputError"
    ],
    "TransitionSignalResult": [
      "IllegalTransitionError",
      "InvalidInputError",
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "UpdateMyAccountResult": [
      "Account",
      "InvalidInputError"
    ],
    "VerifyEmailResult": [
      "InvalidTokenError",
      "Session"
    ],
    "WithdrawSignalResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "NotFoundError"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AddNoteResult": [
      "InvalidInputError",
      "NotFoundError",
      "Signal"
    ],
    "AnswerQuestionResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "DeleteMyAccountResult": [
      "AccountDeleted",
      "InvalidCredentialsError"
    ],
    "DisputeOutcomeResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "ErrorResult": [
      "ActionNotAvailableError",
      "IllegalTransitionError",
      "InvalidCredentialsError",
      "InvalidInputError",
      "InvalidTokenError",
      "NotFoundError",
      "SessionExpiredError",
      "StaleVersionError"
    ],
    "RateSignalResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "RecategorizeSignalResult": [
      "InvalidInputError",
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "RefreshSessionResult": [
      "Session",
      "SessionExpiredError"
    ],
    "RegisterCitizenResult": [
      "InvalidInputError",
      "RegistrationRequested"
    ],
    "ResendDeliveryResult": [
      "ActionNotAvailableError",
      "Delivery",
      "NotFoundError"
    ],
    "RetryRegistrationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Registration"
    ],
    "SignInResult": [
      "InvalidCredentialsError",
      "InvalidInputError",
      "Session"
    ],
    "SubmitSignalResult": [
      "CitizenSignal",
      "InvalidInputError"
    ],
    "TransitionSignalResult": [
      "IllegalTransitionError",
      "InvalidInputError",
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "UpdateMyAccountResult": [
      "Account",
      "InvalidInputError"
    ],
    "VerifyEmailResult": [
      "InvalidTokenError",
      "Session"
    ],
    "WithdrawSignalResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "NotFoundError"
    ]
  }
};
      export default result;
    