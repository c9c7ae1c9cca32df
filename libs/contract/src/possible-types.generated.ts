export const possibleTypes = {
  "ActFromMailResult": [
    "ActionNotAvailableError",
    "InvalidInputError",
    "MailActionSignal",
    "MailLinkError"
  ],
  "ErrorResult": [
    "ActionNotAvailableError",
    "ContractorLinkError",
    "IllegalTransitionError",
    "InvalidCredentialsError",
    "InvalidInputError",
    "InvalidTokenError",
    "MailLinkError",
    "NotFoundError",
    "PasswordNeededError",
    "PersonalDataError",
    "SecondFactorRequiredError",
    "SessionExpiredError",
    "StaleEntryError",
    "StaleReadyTextError",
    "StaleVersionError",
    "StepHeldError"
  ]
};