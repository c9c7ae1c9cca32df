
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AcceptInvitationResult": [
      "InvalidInputError",
      "InvalidTokenError",
      "Session"
    ],
    "AcceptRegistrationChangeResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Registration"
    ],
    "ActFromMailResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "MailActionSignal",
      "MailLinkError"
    ],
    "AddNoteResult": [
      "InvalidInputError",
      "NotFoundError",
      "Signal"
    ],
    "AddPasskeyResult": [
      "InvalidInputError",
      "SecondFactorChanged"
    ],
    "AddPhotosResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "AnswerQuestionResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "BeginPasskeyResult": [
      "InvalidCredentialsError",
      "PasskeySetup"
    ],
    "BeginTotpResult": [
      "InvalidCredentialsError",
      "TotpSetup"
    ],
    "ChangePasswordResult": [
      "Account",
      "InvalidCredentialsError",
      "InvalidInputError"
    ],
    "ConfirmEmailChangeResult": [
      "EmailChangeConfirmed",
      "InvalidTokenError"
    ],
    "ConfirmTotpResult": [
      "InvalidInputError",
      "SecondFactorChanged"
    ],
    "CorrectDeliveryAddressResult": [
      "ActionNotAvailableError",
      "Delivery",
      "InvalidInputError",
      "NotFoundError"
    ],
    "CoverPhotoResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Photo"
    ],
    "CreateApiTokenResult": [
      "ApiTokenCreated",
      "InvalidInputError"
    ],
    "DeleteMyAccountResult": [
      "AccountDeleted",
      "InvalidCredentialsError"
    ],
    "DeleteReportResult": [
      "NotFoundError",
      "ReportDeleted"
    ],
    "DisputeOutcomeResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "EndSessionResult": [
      "NotFoundError",
      "SessionsEnded"
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
      "StaleVersionError"
    ],
    "FollowSignalResult": [
      "CitizenSignal",
      "NotFoundError"
    ],
    "InviteStaffResult": [
      "InvalidInputError",
      "StaffMember"
    ],
    "KeepRegistrationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Registration"
    ],
    "MailActionResult": [
      "MailAction",
      "MailLinkError"
    ],
    "MarkRegisteredResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Registration"
    ],
    "OrderMenuResult": [
      "InvalidInputError",
      "MenuOrdered"
    ],
    "PublishSignalResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Signal",
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
    "RemoveReadyTextResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "ReadyTextRemoved"
    ],
    "RemoveSecondFactorResult": [
      "InvalidCredentialsError",
      "NotFoundError",
      "SecondFactorChanged"
    ],
    "RemoveViewResult": [
      "NotFoundError",
      "ViewRemoved"
    ],
    "RenewRecoveryCodesResult": [
      "InvalidCredentialsError",
      "SecondFactorChanged"
    ],
    "RequestEmailChangeResult": [
      "EmailChangeRequested",
      "InvalidCredentialsError",
      "InvalidInputError"
    ],
    "ResendCorrectedResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Registration"
    ],
    "ResendDeliveriesResult": [
      "ActionNotAvailableError",
      "DeliveriesDue"
    ],
    "ResendDeliveryResult": [
      "ActionNotAvailableError",
      "Delivery",
      "NotFoundError"
    ],
    "ResendInvitationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "StaffMember"
    ],
    "ResetPasswordResult": [
      "InvalidInputError",
      "InvalidTokenError",
      "SecondFactorRequiredError",
      "Session"
    ],
    "RetryRegistrationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Registration"
    ],
    "RevokeApiTokenResult": [
      "ApiTokenRevoked",
      "NotFoundError"
    ],
    "SaveCategoryResult": [
      "Category",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveDepartmentResult": [
      "Department",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveExternalBodyResult": [
      "ExternalBody",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveHolidayResult": [
      "Holiday",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveMunicipalityResult": [
      "InvalidInputError",
      "Municipality",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveQuarterResult": [
      "InvalidInputError",
      "NotFoundError",
      "Quarter",
      "StaleEntryError"
    ],
    "SaveReadyTextResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "ReadyText",
      "StaleReadyTextError"
    ],
    "SaveReportResult": [
      "InvalidInputError",
      "NotFoundError",
      "SavedReport"
    ],
    "SaveRoutingRuleResult": [
      "InvalidInputError",
      "NotFoundError",
      "RoutingRule",
      "StaleEntryError"
    ],
    "SaveSettlementResult": [
      "InvalidInputError",
      "NotFoundError",
      "Settlement",
      "StaleEntryError"
    ],
    "SaveViewResult": [
      "InvalidInputError",
      "NotFoundError",
      "SavedView"
    ],
    "SetDeliveryAsideResult": [
      "ActionNotAvailableError",
      "Delivery",
      "InvalidInputError",
      "NotFoundError"
    ],
    "SignInResult": [
      "InvalidCredentialsError",
      "InvalidInputError",
      "SecondFactorRequiredError",
      "Session"
    ],
    "SubmitSignalResult": [
      "CitizenSignal",
      "InvalidInputError",
      "Signal"
    ],
    "SubscribeToAreaResult": [
      "ActionNotAvailableError",
      "AreaSubscription",
      "InvalidInputError"
    ],
    "SubscribeToPushResult": [
      "InvalidInputError",
      "PushSettings"
    ],
    "TransitionMailsResult": [
      "IllegalTransitionError",
      "InvalidInputError",
      "NotFoundError",
      "StaleVersionError",
      "TransitionMails"
    ],
    "TransitionSignalResult": [
      "IllegalTransitionError",
      "InvalidInputError",
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "TransitionSignalsResult": [
      "InvalidInputError",
      "TransitionedSignals"
    ],
    "UnfollowSignalResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "NotFoundError"
    ],
    "UnpublishSignalResult": [
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "UnsubscribeFromAreaResult": [
      "AreaUnsubscribed",
      "NotFoundError"
    ],
    "UpdateMailPreferencesResult": [
      "InvalidInputError",
      "MailPreferences"
    ],
    "UpdateMyAccountResult": [
      "Account",
      "InvalidInputError"
    ],
    "UpdateStaffResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "StaffMember"
    ],
    "VerifyEmailResult": [
      "InvalidInputError",
      "InvalidTokenError",
      "PasswordNeededError",
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
    "AcceptInvitationResult": [
      "InvalidInputError",
      "InvalidTokenError",
      "Session"
    ],
    "AcceptRegistrationChangeResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Registration"
    ],
    "ActFromMailResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "MailActionSignal",
      "MailLinkError"
    ],
    "AddNoteResult": [
      "InvalidInputError",
      "NotFoundError",
      "Signal"
    ],
    "AddPasskeyResult": [
      "InvalidInputError",
      "SecondFactorChanged"
    ],
    "AddPhotosResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "AnswerQuestionResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "BeginPasskeyResult": [
      "InvalidCredentialsError",
      "PasskeySetup"
    ],
    "BeginTotpResult": [
      "InvalidCredentialsError",
      "TotpSetup"
    ],
    "ChangePasswordResult": [
      "Account",
      "InvalidCredentialsError",
      "InvalidInputError"
    ],
    "ConfirmEmailChangeResult": [
      "EmailChangeConfirmed",
      "InvalidTokenError"
    ],
    "ConfirmTotpResult": [
      "InvalidInputError",
      "SecondFactorChanged"
    ],
    "CorrectDeliveryAddressResult": [
      "ActionNotAvailableError",
      "Delivery",
      "InvalidInputError",
      "NotFoundError"
    ],
    "CoverPhotoResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Photo"
    ],
    "CreateApiTokenResult": [
      "ApiTokenCreated",
      "InvalidInputError"
    ],
    "DeleteMyAccountResult": [
      "AccountDeleted",
      "InvalidCredentialsError"
    ],
    "DeleteReportResult": [
      "NotFoundError",
      "ReportDeleted"
    ],
    "DisputeOutcomeResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "InvalidInputError",
      "NotFoundError"
    ],
    "EndSessionResult": [
      "NotFoundError",
      "SessionsEnded"
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
      "StaleVersionError"
    ],
    "FollowSignalResult": [
      "CitizenSignal",
      "NotFoundError"
    ],
    "InviteStaffResult": [
      "InvalidInputError",
      "StaffMember"
    ],
    "KeepRegistrationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Registration"
    ],
    "MailActionResult": [
      "MailAction",
      "MailLinkError"
    ],
    "MarkRegisteredResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Registration"
    ],
    "OrderMenuResult": [
      "InvalidInputError",
      "MenuOrdered"
    ],
    "PublishSignalResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Signal",
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
    "RemoveReadyTextResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "ReadyTextRemoved"
    ],
    "RemoveSecondFactorResult": [
      "InvalidCredentialsError",
      "NotFoundError",
      "SecondFactorChanged"
    ],
    "RemoveViewResult": [
      "NotFoundError",
      "ViewRemoved"
    ],
    "RenewRecoveryCodesResult": [
      "InvalidCredentialsError",
      "SecondFactorChanged"
    ],
    "RequestEmailChangeResult": [
      "EmailChangeRequested",
      "InvalidCredentialsError",
      "InvalidInputError"
    ],
    "ResendCorrectedResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "Registration"
    ],
    "ResendDeliveriesResult": [
      "ActionNotAvailableError",
      "DeliveriesDue"
    ],
    "ResendDeliveryResult": [
      "ActionNotAvailableError",
      "Delivery",
      "NotFoundError"
    ],
    "ResendInvitationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "StaffMember"
    ],
    "ResetPasswordResult": [
      "InvalidInputError",
      "InvalidTokenError",
      "SecondFactorRequiredError",
      "Session"
    ],
    "RetryRegistrationResult": [
      "ActionNotAvailableError",
      "NotFoundError",
      "Registration"
    ],
    "RevokeApiTokenResult": [
      "ApiTokenRevoked",
      "NotFoundError"
    ],
    "SaveCategoryResult": [
      "Category",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveDepartmentResult": [
      "Department",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveExternalBodyResult": [
      "ExternalBody",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveHolidayResult": [
      "Holiday",
      "InvalidInputError",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveMunicipalityResult": [
      "InvalidInputError",
      "Municipality",
      "NotFoundError",
      "StaleEntryError"
    ],
    "SaveQuarterResult": [
      "InvalidInputError",
      "NotFoundError",
      "Quarter",
      "StaleEntryError"
    ],
    "SaveReadyTextResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "ReadyText",
      "StaleReadyTextError"
    ],
    "SaveReportResult": [
      "InvalidInputError",
      "NotFoundError",
      "SavedReport"
    ],
    "SaveRoutingRuleResult": [
      "InvalidInputError",
      "NotFoundError",
      "RoutingRule",
      "StaleEntryError"
    ],
    "SaveSettlementResult": [
      "InvalidInputError",
      "NotFoundError",
      "Settlement",
      "StaleEntryError"
    ],
    "SaveViewResult": [
      "InvalidInputError",
      "NotFoundError",
      "SavedView"
    ],
    "SetDeliveryAsideResult": [
      "ActionNotAvailableError",
      "Delivery",
      "InvalidInputError",
      "NotFoundError"
    ],
    "SignInResult": [
      "InvalidCredentialsError",
      "InvalidInputError",
      "SecondFactorRequiredError",
      "Session"
    ],
    "SubmitSignalResult": [
      "CitizenSignal",
      "InvalidInputError",
      "Signal"
    ],
    "SubscribeToAreaResult": [
      "ActionNotAvailableError",
      "AreaSubscription",
      "InvalidInputError"
    ],
    "SubscribeToPushResult": [
      "InvalidInputError",
      "PushSettings"
    ],
    "TransitionMailsResult": [
      "IllegalTransitionError",
      "InvalidInputError",
      "NotFoundError",
      "StaleVersionError",
      "TransitionMails"
    ],
    "TransitionSignalResult": [
      "IllegalTransitionError",
      "InvalidInputError",
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "TransitionSignalsResult": [
      "InvalidInputError",
      "TransitionedSignals"
    ],
    "UnfollowSignalResult": [
      "ActionNotAvailableError",
      "CitizenSignal",
      "NotFoundError"
    ],
    "UnpublishSignalResult": [
      "NotFoundError",
      "Signal",
      "StaleVersionError"
    ],
    "UnsubscribeFromAreaResult": [
      "AreaUnsubscribed",
      "NotFoundError"
    ],
    "UpdateMailPreferencesResult": [
      "InvalidInputError",
      "MailPreferences"
    ],
    "UpdateMyAccountResult": [
      "Account",
      "InvalidInputError"
    ],
    "UpdateStaffResult": [
      "ActionNotAvailableError",
      "InvalidInputError",
      "NotFoundError",
      "StaffMember"
    ],
    "VerifyEmailResult": [
      "InvalidInputError",
      "InvalidTokenError",
      "PasswordNeededError",
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
    