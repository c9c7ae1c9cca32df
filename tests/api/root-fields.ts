export const roles = [
  'ANONYMOUS',
  'CITIZEN',
  'CLERK',
  'OTHER_CLERK',
  'HEAD',
  'DISPATCHER',
  'AUDITOR',
  'MANAGER',
  'ADMIN',
  'API_TOKEN',
] as const;
export type Role = (typeof roles)[number];
const everybody: readonly Role[] = roles;
const signedIn: readonly Role[] = roles.filter((role) => role !== 'ANONYMOUS' && role !== 'API_TOKEN');
const staff: readonly Role[] = ['CLERK', 'OTHER_CLERK', 'HEAD', 'DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN'];
const enterers: readonly Role[] = ['CLERK', 'OTHER_CLERK', 'HEAD', 'DISPATCHER', 'ADMIN'];
const supervisors: readonly Role[] = ['DISPATCHER', 'MANAGER', 'ADMIN'];
const readersOfComparisons: readonly Role[] = ['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN'];
const readersOfFigures: readonly Role[] = ['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN', 'API_TOKEN'];
/** A clerk reads the figures of the own departments. */
const viewersOfFigures: readonly Role[] = [...staff, 'API_TOKEN'];

/** Root fields, each with arguments and selection as a document calls it, by who may call them. */
interface RootFieldsOfRoles {
  readonly open: readonly Role[];
  readonly query?: readonly string[];
  readonly mutation?: readonly string[];
  readonly subscription?: readonly string[];
}

const fieldsByRoles: readonly RootFieldsOfRoles[] = [
  {
    open: everybody,
    query: [
      'municipality { name }',
      'signInOptions { singleSignOn }',
      'settlements { code }',
      'categories { code }',
      'suggestCategories(text: "дупка на пътя") { probability }',
      'categoryAdvice(text: "дупка на пътя") { outcome }',
      'streets(text: "липник") { name }',
      'street(settlement: "63427", code: "x") { name }',
      'addressAt(location: { lat: 43.85, lon: 25.95 }) { street }',
      'departments { code }',
      'externalBodies { code }',
      'holidays { day }',
      'trackSignal(reference: "NS-2026-000001", accessCode: "x") { id }',
      'mailAction(token: "x") { __typename }',
      'publicSignals { edges { cursor } }',
      'publicSignal(id: "$ID") { id }',
      'publicSignalByReference(reference: "NS-2026-000001") { id }',
      'publicPoints { reference }',
      'cityNews { id }',
      'publicPlace(kind: SETTLEMENT, settlement: "ruse") { path }',
      'nearbySignals(location: { lat: 43.85, lon: 25.95 }) { id }',
      'me { id }',
      'publicNumbers { total { received { text } } }',
      'openData { name columns { name } }',
      'publicFilePlan { progress rules { kind } }',
    ],
    mutation: [
      'answerAccountRecovery(token: "x") { __typename }',
      'beginPasskeySignIn { options }',
      'signInWithPasskey(response: "x") { __typename }',
      'answerFromMail(token: "x", text: "x") { __typename }',
      'disputeFromMail(token: "x", reason: "x") { __typename }',
      'rateFromMail(token: "x", stars: 5) { __typename }',
      'addPhotosFromMail(token: "x", photoIds: []) { __typename }',
      'acceptInvitation(token: "x", password: "x") { __typename }',
      'requestPasswordReset(email: "x")',
      'resetPassword(token: "x", password: "x") { __typename }',
      'confirmEmailChange(token: "x") { __typename }',
      'registerCitizen(input: { name: "", email: "x", password: "x", language: BG }) { __typename }',
      'verifyEmail(token: "x") { __typename }',
      'requestSignInCode(email: "nobody@demo.test")',
      'signIn(email: "nobody@demo.test", password: "x") { __typename }',
      'refreshSession(refreshToken: "x") { __typename }',
      // Only its name: nobody is signed out.
      'signOut: __typename',
    ],
  },
  {
    open: ['ADMIN'],
    query: [
      'signInState { staffPasswords }',
      'categoryEffect(input: { code: "x", nameBg: "", nameEn: "", department: "x", icon: "dots" }) { openSignals }',
      'departmentEffect(code: "x") { openSignals }',
      'routingRules { id }',
      'routingTrial(input: { title: "", department: "x" }) { tried }',
      'setupFile',
      'mailSamples(language: BG) { kind }',
      'mailPreview(kind: "received", language: BG, words: "x") { kind }',
      'apiTokens { id }',
      'staffSessions(id: "$OTHER") { id }',
      'systemState { isGreen entries { words } }',
    ],
    mutation: [
      'saveFilePlanRule(input: { kind: AUDIT, months: 0, outcome: KEEP }) { __typename }',
      'removeFilePlanRule(input: { kind: AUDIT }) { __typename }',
      'tryFilePlan { edition }',
      'confirmFilePlan(edition: 0) { __typename }',
      'holdSignal(input: { signalId: "$ID", reason: "" }) { __typename }',
      'releaseHold(id: "$OTHER") { __typename }',
      'saveDepartment(input: { code: "", nameBg: "", nameEn: "" }) { __typename }',
      'saveExternalBody(input: { code: "", nameBg: "", nameEn: "" }) { __typename }',
      `saveSettlement(input: { code: "", nameBg: "", nameEn: "", kind: "city", location: { lat: 0,
        lon: 0 } }) { __typename }`,
      'saveQuarter(input: { settlement: "", code: "", nameBg: "", nameEn: "" }) { __typename }',
      'saveHoliday(input: { day: "1999-01-01", working: false, nameBg: "", nameEn: "" }) { __typename }',
      'saveCategory(input: { code: "", nameBg: "", nameEn: "", department: "", icon: "" }) { __typename }',
      `saveMunicipality(input: { nameBg: "", nameEn: "", colour: "", statutoryMonths: 0, silenceDays: 0,
        disputeDays: 0, version: 0 }) { __typename }`,
      'saveRoutingRule(input: { title: "", department: "" }) { __typename }',
      'orderMenu(input: { menu: DEPARTMENTS, codes: ["x"] }) { __typename }',
      'saveMailWords(input: { kind: "nothing", ownWordsTexts: [], version: 0 }) { __typename }',
      'sendSampleMail(kind: "nothing", language: BG) { __typename }',
      'checkSetup(file: "") { added }',
      'importSetup(file: "") { added }',
      'createApiToken(input: { name: "", scopes: [], expiresOn: "2026-01-01" }) { __typename }',
      'revokeApiToken(id: "$OTHER") { __typename }',
      'inviteStaff(input: { name: "", email: "x", role: CLERK }) { __typename }',
      'resendInvitation(id: "$OTHER") { __typename }',
      'updateStaff(input: { id: "$OTHER" }) { __typename }',
      'endStaffSessions(id: "$OTHER") { __typename }',
    ],
  },
  {
    open: viewersOfFigures,
    query: [
      'signalStats(from: "2026-01-01", to: "2026-12-31") { received }',
      'figuresAsOf',
      'figureSignals(kind: OPEN, from: "2026-01-01", to: "2026-12-31") { edges { cursor } }',
      'figureSignalCount(kind: OPEN, from: "2026-01-01", to: "2026-12-31")',
      'openSignalAges(asOf: "2026-12-31") { open }',
      'figurePlaces(from: "2026-01-01", to: "2026-12-31") { received }',
    ],
  },
  { open: readersOfFigures, query: ['signalFacts(first: 1) { edges { cursor } }'] },
  { open: ['HEAD'], query: ['figuresByPerson(from: "2026-01-01", to: "2026-12-31") { open }'] },
  {
    open: staff,
    query: [
      'savedReports { id }',
      'mySecondFactor { totp }',
      'staffMembers { id }',
      'signals { edges { cursor } }',
      'signalCounts { statuses { count } }',
      'myDay { total }',
      'signal(id: "$ID") { id }',
      'personalDataIn(signalId: "$ID", text: "") { kind }',
      'signalLeft(id: "$ID") { signalId }',
      'registrations { edges { cursor } }',
      'stuckRegistrations { reason }',
      'recordsSystemCondition { connection }',
      'messageMails(input: { signalId: "$ID", text: "x" }) { __typename }',
      'transitionMails(input: { signalId: "$ID", version: 0, to: CLOSED }) { __typename }',
      'deliveryMail(id: "$OTHER") { subject }',
      'readyTexts(signalId: "$ID") { id }',
      'readyTextFields { name }',
      'savedViews { id }',
      'myHeldSteps { id }',
      'heldSteps { id }',
    ],
    mutation: [
      'beginTotp(password: "") { __typename }',
      'confirmTotp(code: "x") { __typename }',
      'beginPasskey(password: "") { __typename }',
      'addPasskey(name: "x", response: "x") { __typename }',
      'renewRecoveryCodes(password: "") { __typename }',
      'removeSecondFactor(password: "") { __typename }',
      'publishSignal(signalId: "$ID", version: 0) { __typename }',
      'unpublishSignal(signalId: "$ID", version: 0) { __typename }',
      'transitionSignal(input: { signalId: "$ID", version: 0, to: CLOSED }) { __typename }',
      'undoStep(heldStepId: "$OTHER") { __typename }',
      'takeHeldStep(heldStepId: "$OTHER") { __typename }',
      'undoSteps(groupId: "$OTHER") { __typename }',
      'takeHeldSteps(groupId: "$OTHER") { __typename }',
      'coverPhoto(photoId: "$OTHER", areas: []) { __typename }',
      'publishUpdate(id: "$OTHER") { __typename }',
      'refuseUpdate(id: "$OTHER", reason: "x") { __typename }',
      'setTextPublic(signalId: "$ID", event: "0", isPublic: false) { __typename }',
      'transitionSignals(input: { signals: [{ signalId: "$ID", version: 0 }], to: CLOSED }) { __typename }',
      'addNote(signalId: "$ID", text: "") { __typename }',
      'noteListExport(count: 1)',
      'sendMessage(input: { signalId: "$ID", clientKey: "$OTHER", text: "" }) { __typename }',
      'saveReadyText(input: { title: "", text: "" }) { __typename }',
      'removeReadyText(id: "$OTHER") { __typename }',
      'saveView(input: { name: "", query: "" }) { __typename }',
      'saveReport(input: { name: "", period: LAST_MONTH }) { __typename }',
      'deleteReport(id: "$OTHER") { __typename }',
      'noteFigureExport(format: CSV, from: "2026-01-01", to: "2026-12-31")',
      'removeView(id: "$OTHER") { __typename }',
      `correctSignal(input: { signalId: "$ID", version: 0, clientKey: "$OTHER", description: "", settlement: "x" }) {
        __typename }`,
      `moveDates(input: { signals: [{ signalId: "$ID", version: 0, clientKey: "$OTHER" }], reason: OTHER }) {
        __typename }`,
      'moveDate(input: { signalId: "$ID", version: 0, clientKey: "$OTHER", reason: OTHER }) { __typename }',
      'recategorizeSignal(input: { signalId: "$ID", version: 0, category: "x" }) { __typename }',
      'retryRegistration(signalId: "$ID") { __typename }',
      'takeBackSignal(signalId: "$ID") { __typename }',
      `noteReferral(input: { signalId: "$ID", referralId: "0", kind: SENT, on: "2026-12-01" }) {
        __typename }`,
    ],
    subscription: [
      'signalEvents(after: "0") { cursor }',
      'signalViewers(signalId: "$ID") { viewers { id } }',
      'staffPresence { signals { signalId } }',
    ],
  },
  { open: ['HEAD', 'AUDITOR', 'ADMIN'], query: ['staff { id }'] },
  {
    open: ['AUDITOR', 'ADMIN'],
    query: [
      'auditLog(first: 1) { edges { cursor } }',
      'filePlan { edition }',
      'retentionHolds(first: 1) { edges { cursor } }',
      'destructionProtocols(first: 1) { edges { cursor } }',
    ],
  },
  {
    open: signedIn,
    query: ['mySessions { id }', 'mailPreferences { choices { topic } }', 'pushSettings { devices }'],
    mutation: [
      'changePassword(current: "", password: "x") { __typename }',
      'requestEmailChange(email: "x", password: "x") { __typename }',
      'endSession(id: "$OTHER") { __typename }',
      'endOtherSessions { ended }',
      'exportMyData { expiresAt }',
      'updateMyAccount(input: { language: BG }) { __typename }',
      'subscribeToPush(input: { endpoint: "x", p256dh: "x", auth: "x" }) { __typename }',
      'unsubscribeFromPush(endpoint: "https://push.example.com/none") { devices }',
      'updateMailPreferences(input: { choices: [] }) { __typename }',
    ],
  },
  {
    open: ['CITIZEN'],
    query: [
      'mySignals { edges { cursor } }',
      'mySignal(id: "$ID") { id }',
      'followedSignals { edges { cursor } }',
      'followedSignal(id: "$ID") { id }',
      'myAreaSubscriptions { id }',
      'mySignInMeans { hasPassword }',
      'myHiddenUpdates { id }',
    ],
    mutation: [
      'beginPasskeyProof { options }',
      'beginSignInPasskey(password: "") { __typename }',
      'addSignInPasskey(name: "x", response: "x") { __typename }',
      'renameSignInPasskey(id: "x", name: "x") { __typename }',
      'removeSignInPasskey(id: "x", password: "") { __typename }',
      'removePassword(password: "") { __typename }',
      'subscribeToArea(input: { category: "x" }) { __typename }',
      'unsubscribeFromArea(id: "$ID") { __typename }',
      'deleteMyAccount(password: "wrong") { __typename }',
      'submitSignal(input: { clientKey: "x", category: "x", settlement: "x", description: "x" }) { __typename }',
      'answerQuestion(signalId: "$ID", text: "x") { __typename }',
      'disputeOutcome(signalId: "$ID", reason: "x") { __typename }',
      'withdrawSignal(signalId: "$OTHER") { __typename }',
      'rateSignal(signalId: "$ID", stars: 9) { __typename }',
      'addPhotos(signalId: "$OTHER", photoIds: []) { __typename }',
      'followSignal(signalId: "$OTHER") { __typename }',
      'unfollowSignal(signalId: "$OTHER") { __typename }',
      'voteOnOutcome(signalId: "$OTHER", isDone: true) { __typename }',
      'addPublicUpdate(input: { signalId: "$OTHER", clientKey: "x" }) { __typename }',
      'withdrawPublicUpdate(id: "$OTHER") { __typename }',
    ],
    subscription: ['mySignalEvents(after: "0") { cursor }'],
  },
  {
    open: enterers,
    query: [
      'enteredSignal(id: "$ID") { reference }',
      'letters(first: 1) { edges { cursor } }',
      'letter(id: "$OTHER") { id }',
    ],
    mutation: [
      `submitSignalOnBehalf(input: { clientKey: "x", category: "x", settlement: "x", description: "x",
        channel: PHONE, reporter: { name: "x" } }) { __typename }`,
      `letterToSignal(letterId: "$OTHER", input: { clientKey: "x", category: "x", settlement: "x", description: "x",
        channel: EMAIL, reporter: { name: "x" } }) { __typename }`,
      'dismissLetter(input: { letterId: "$OTHER", reason: "x" }) { __typename }',
      'correctContact(input: { signalId: "$ID", version: 0, clientKey: "$OTHER", name: "x" }) { __typename }',
    ],
  },
  {
    open: readersOfComparisons,
    query: ['reconciliations { id }', 'lostDocuments { documentGuid }', 'participantRegister { url }'],
  },
  {
    open: supervisors,
    query: ['deliveries { edges { cursor } }', 'stuckDeliveries { count }', 'mailState { waiting }'],
    mutation: [
      'resendDeliveries(reason: NOT_STARTED) { __typename }',
      'setDeliveryAside(input: { deliveryId: "$OTHER", reason: "x" }) { __typename }',
      'retryRegistrations(reason: NUMBER_TAKEN) { retried }',
      'resendDelivery(deliveryId: "$OTHER") { __typename }',
    ],
  },
  { open: ['HEAD', ...readersOfComparisons], query: ['workload { open }'] },
  { open: ['CLERK', 'OTHER_CLERK', 'HEAD', 'DISPATCHER'], query: ['handedAway { signalId }'] },
  {
    open: ['DISPATCHER', 'ADMIN'],
    query: ['accountToRecover(email: "nobody@demo.test") { id }', 'accountRecoveries { id }'],
    mutation: [
      'requestAccountRecovery(input: { accountId: "$OTHER", email: "x", proof: PASSPORT }) { __typename }',
      'withdrawAccountRecovery(id: "$OTHER") { __typename }',
      'acceptRegistrationChange(signalId: "$ID", changeId: "$OTHER") { __typename }',
      'keepRegistration(signalId: "$ID", changeId: "$OTHER") { __typename }',
      'settleLostDocument(documentGuid: "$OTHER") { __typename }',
      'refreshParticipants { __typename }',
      'correctDeliveryAddress(input: { deliveryId: "$OTHER", address: "a@demo.test", reason: "x" }) { __typename }',
      `markRegistered(input: { signalId: "$OTHER", incomingNumber: "1", incomingDate: "2026-11-24",
        reason: "по проверка" }) { __typename }`,
      'resendCorrected(input: { signalId: "$OTHER", name: "Мария Иванова", reason: "по телефона" }) { __typename }',
    ],
  },
];

/** One root field: what it holds is another matter. */
interface RootField {
  /** such as `Query.me` */
  readonly name: string;
  readonly document: string;
  readonly open: readonly Role[];
}

function rootFieldsOf(type: 'query' | 'mutation' | 'subscription'): readonly RootField[] {
  const rootType = type.charAt(0).toUpperCase() + type.slice(1);
  return fieldsByRoles.flatMap(({ open, [type]: calls = [] }) =>
    calls.map((call) => ({
      name: `${rootType}.${/^\w+/.exec(call)?.[0] ?? ''}`,
      document: `${type} { ${call} }`,
      open,
    })),
  );
}

export const rootFields = [...rootFieldsOf('query'), ...rootFieldsOf('mutation')];

/** The same for subscriptions: access is granted when a first message or a regular error result arrives. */
export const streams = rootFieldsOf('subscription');
