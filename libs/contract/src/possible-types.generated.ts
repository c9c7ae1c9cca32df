export const possibleTypes = {
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
    "StaleVersionError"
  ],
  "ActFromMailResult": [
    "ActionNotAvailableError",
    "InvalidInputError",
    "MailActionSignal",
    "MailLinkError"
  ]
};