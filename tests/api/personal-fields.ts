/** A document of staff that reads name, address or telephone of the reporter of the signal `$ID`. */
export interface PersonalReading {
  readonly name: string;
  /** `$DELIVERY` is the first mail about the signal */
  readonly document: string;
  /** Whether it is a list: its entry names other signals too */
  readonly isList?: boolean;
}

/**
 * Fields of the schema by which staff read personal data of a reporter. Each has a reading here that the story tries;
 * those of mails that came back are tried in `personal-data-reads.medium.spec.ts` of the notifications.
 */
export const personalFields: Readonly<Record<string, readonly PersonalReading[]>> = {
  'Reporter.name Reporter.email Reporter.phone': [
    { name: 'a signal', document: '{ signal(id: "$ID") { reporter { name email phone } } }' },
    {
      name: 'a list of signals',
      document: '{ signals(first: 200) { edges { node { id reporter { email } } } } }',
      isList: true,
    },
    { name: 'the history', document: '{ signal(id: "$ID") { events { signal { reporter { name } } } } }' },
    {
      name: 'the answer to a note',
      document: 'mutation { addNote(signalId: "$ID", text: "x") { ... on Signal { reporter { phone name } } } }',
    },
  ],
  'Delivery.address': [
    { name: 'the mails of a signal', document: '{ signal(id: "$ID") { deliveries { address } } }' },
    { name: 'a list of mails', document: '{ deliveries(first: 200) { edges { node { address } } } }', isList: true },
  ],
  'DeliveryMail.text DeliveryMail.html MailHeader.name MailHeader.value': [
    { name: 'a mail', document: '{ deliveryMail(id: "$DELIVERY") { text html headers { name value } } }' },
  ],
  'TransitionMail.address TransitionMail.text TransitionMail.html': [
    {
      name: 'the mails of a step',
      document: `{ transitionMails(input: { signalId: "$ID", version: 1, to: REJECTED,
        message: "Мястото е частно." }) {
        ... on TransitionMails { mails { address text html } } } }`,
    },
    {
      name: 'the mail of a message',
      document: `{ messageMails(input: { signalId: "$ID", text: "Утре идва екип." }) {
        ... on TransitionMails { mails { address text html } } } }`,
    },
  ],
  'ReadyText.filled': [{ name: 'filled texts', document: '{ readyTexts(signalId: "$ID", to: ASSIGNED) { filled } }' }],
  'Signal.pdfUrl': [{ name: 'the PDF', document: '{ signal(id: "$ID") { pdfUrl } }' }],
  'TextMatch.excerpt': [
    {
      name: 'what a search found',
      document: '{ signals(first: 200, filter: { text: "$NAME" }) { edges { node { matches { excerpt } } } } }',
      isList: true,
    },
  ],
};

/** Personal fields of mails that came back or were given up, of what staff entered for others, and of letters. */
export const triedElsewhere: readonly string[] = [
  'Delivery.lastError',
  'Delivery.addressTrouble',
  'DeliveryAct.address',
  'DeliveryAct.formerAddress',
  'EnteredSignal.email',
  'Correction.after',
  'Correction.before',
  'Letter.senderAddress',
  'Letter.senderName',
  'Letter.text',
];

/** Texts that look as if they were about a reporter, and why they are not. */
export const othersFields: Readonly<Record<string, string>> = {
  'Account.email Account.name': 'of the viewer, or of staff',
  'Answer.values CitizenSignal.address MailActionSignal.address Signal.address': 'where and what is reported',
  'ApiToken.name Permission.name RecordsCertificate.text SavedReport.name SavedView.name': 'made by staff',
  'AssigneeCount.name HeldStep.author DeliveryAct.actor PersonFigures.name StaffMember.email': 'of staff',
  'PersonWorkload.name SampleMailSent.address': 'of staff',
  'MailSample.html MailSample.text': 'about a report that does not exist',
  'StaffMember.name StaffName.name AuditEntry.actorName AuditEntry.subjectName': 'of staff',
  'FilePlan.confirmedByName RetentionHold.heldByName': 'of staff',
  'SignalEvent.actor': 'names staff only: the reporter is called the reporter',
  'Category.name Category.nameBg Category.nameEn Department.name Department.nameBg Department.nameEn': 'menus',
  'Participant.name': 'administrations',
  'Receiver.name Receiver.nameBg Receiver.nameEn Receiver.phone ReceiverFigures.name': 'administrations and firms',
  'ExternalBody.name ExternalBody.nameBg ExternalBody.nameEn ExternalBody.phone': 'menus',
  'Holiday.name Holiday.nameBg Holiday.nameEn LocalizedText.text Quarter.name Quarter.nameBg': 'menus',
  'Quarter.nameEn QuestionCondition.values Settlement.name Settlement.nameBg Settlement.nameEn': 'menus',
  'Municipality.address Municipality.addressBg Municipality.addressEn Municipality.email': 'of the municipality',
  'Municipality.dataProtectionEmail Municipality.name Municipality.nameBg Municipality.nameEn': 'of the municipality',
  'Municipality.phone Municipality.senderName OtherMatter.name OtherMatter.phone': 'of the municipality',
  'Passkey.name PasswordNeededError.email': 'of the viewer',
  'RecoverableAccount.email RecoverableAccount.name': 'of a citizen: looking it up is in the audit',
  'AccountRecovery.name AccountRecovery.newEmail': 'of a citizen whose account staff looked up before',
  'OpenColumn.name OpenFile.addresses OpenFile.name': 'of the files',
  'PublicFilePlanRule.categoryGroupName': 'menus',
  'PublicCount.text PublicPlace.name ReadyText.text ReadyText.unfilled ReadyTextField.name': 'public',
  'Street.address Street.name': 'public',
  'Registration.lastError StuckRegistrations.lastError': 'words of the records system',
  'Referral.person ReferralPreview.phone': 'of the external body',
  'ReferralPreview.text TextForPublic.text': 'what is reported, without its reporter',
  'ContractorWork.contractor WorkAnswer.text': 'of a contractor, about its work',
  'Document.name': 'of a file, as staff called it',
  'OwnUpdate.text PublicUpdate.text ResidentUpdate.text': 'of residents who are not named, about the place',
  'SignInProviderRole.value': 'of the configuration',
  'SystemStateEntry.name': 'of the program',
  'AuditEntry.after AuditEntry.before': 'of staff and menus; of reporters there are ids alone',
};
