export const possibleTypes = {
  "ActFromMailResult": [
    "ActionNotAvailableError",
    "InvalidInputError",
    "MailActionSignal",
    "MailLinkError"
  ],
  "ErrorResult": [
    "ActionNotAvailableError",
    "IllegalTransitionError",
    "InvalidCredentialsError",
    "InvalidInputError",
    "InvalidTokenError",
    "MailLinkError",
    "NotFoundError",
    "PasswordNeededError",
    "SecondFactorRequiredError",
    "SessionExpiredError",
    "StaleEntryError",
    "StaleReadyTextError",
    "StaleVersionError",
    "StepHeldError"
  ]
};