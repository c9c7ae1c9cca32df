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
const administrators: readonly Role[] = ['ADMIN'];
const citizens: readonly Role[] = ['CITIZEN'];
const readersOfFigures: readonly Role[] = ['DISPATCHER', 'AUDITOR', 'MANAGER', 'ADMIN', 'API_TOKEN'];
/** A clerk reads the figures of the own departments. */
const viewersOfFigures: readonly Role[] = [...staff, 'API_TOKEN'];

/** A call of every root field, and who gets through the door (what is found behind it is another matter). */
export const doors: Readonly<Record<string, { readonly call: string; readonly open: readonly Role[] }>> = {
  'Query.municipality': { call: '{ municipality { name } }', open: everybody },
  'Query.signInOptions': { call: '{ signInOptions { singleSignOn } }', open: everybody },
  'Query.settlements': { call: '{ settlements { code } }', open: everybody },
  'Query.categories': { call: '{ categories { code } }', open: everybody },
  'Query.suggestCategories': { call: '{ suggestCategories(text: "дупка на пътя") { probability } }', open: everybody },
  'Query.streets': { call: '{ streets(text: "липник") { name } }', open: everybody },
  'Query.street': { call: '{ street(settlement: "63427", code: "x") { name } }', open: everybody },
  'Query.addressAt': { call: '{ addressAt(location: { lat: 43.85, lon: 25.95 }) { street } }', open: everybody },
  'Query.departments': { call: '{ departments { code } }', open: everybody },
  'Query.externalBodies': { call: '{ externalBodies { code } }', open: everybody },
  'Query.holidays': { call: '{ holidays { day } }', open: everybody },
  'Query.categoryEffect': {
    call:
      '{ categoryEffect(input: { code: "x", nameBg: "", nameEn: "", department: "x", icon: "dots" }) { ' +
      'openSignals } }',
    open: administrators,
  },
  'Query.departmentEffect': { call: '{ departmentEffect(code: "x") { openSignals } }', open: administrators },
  'Query.routingRules': { call: '{ routingRules { id } }', open: administrators },
  'Query.routingTrial': {
    call: '{ routingTrial(input: { title: "", department: "x" }) { tried } }',
    open: administrators,
  },
  'Query.setupFile': { call: '{ setupFile }', open: administrators },
  'Mutation.saveDepartment': {
    call: 'mutation { saveDepartment(input: { code: "", nameBg: "", nameEn: "" }) { __typename } }',
    open: administrators,
  },
  'Mutation.saveExternalBody': {
    call: 'mutation { saveExternalBody(input: { code: "", nameBg: "", nameEn: "" }) { __typename } }',
    open: administrators,
  },
  'Mutation.saveSettlement': {
    call:
      'mutation { saveSettlement(input: { code: "", nameBg: "", nameEn: "", kind: "city", location: { lat: 0, ' +
      'lon: 0 } }) { __typename } }',
    open: administrators,
  },
  'Mutation.saveQuarter': {
    call: 'mutation { saveQuarter(input: { settlement: "", code: "", nameBg: "", nameEn: "" }) { __typename } }',
    open: administrators,
  },
  'Mutation.saveHoliday': {
    call:
      'mutation { saveHoliday(input: { day: "1999-01-01", working: false, nameBg: "", nameEn: "" }) { ' +
      '__typename } }',
    open: administrators,
  },
  'Mutation.saveCategory': {
    call:
      'mutation { saveCategory(input: { code: "", nameBg: "", nameEn: "", department: "", icon: "" }) { ' +
      '__typename } }',
    open: administrators,
  },
  'Mutation.saveMunicipality': {
    call:
      'mutation { saveMunicipality(input: { nameBg: "", nameEn: "", colour: "", statutoryMonths: 0, ' +
      'silenceDays: 0, disputeDays: 0, version: 0 }) { __typename } }',
    open: administrators,
  },
  'Mutation.saveRoutingRule': {
    call: 'mutation { saveRoutingRule(input: { title: "", department: "" }) { __typename } }',
    open: administrators,
  },
  'Mutation.orderMenu': {
    call: 'mutation { orderMenu(input: { menu: DEPARTMENTS, codes: ["x"] }) { __typename } }',
    open: administrators,
  },
  'Mutation.checkSetup': { call: 'mutation { checkSetup(file: "") { added } }', open: administrators },
  'Mutation.importSetup': { call: 'mutation { importSetup(file: "") { added } }', open: administrators },
  'Query.trackSignal': {
    call: '{ trackSignal(reference: "NS-2026-000001", accessCode: "x") { id } }',
    open: everybody,
  },
  'Query.mailAction': { call: '{ mailAction(token: "x") { __typename } }', open: everybody },
  'Mutation.answerFromMail': {
    call: 'mutation { answerFromMail(token: "x", text: "x") { __typename } }',
    open: everybody,
  },
  'Mutation.disputeFromMail': {
    call: 'mutation { disputeFromMail(token: "x", reason: "x") { __typename } }',
    open: everybody,
  },
  'Mutation.rateFromMail': { call: 'mutation { rateFromMail(token: "x", stars: 5) { __typename } }', open: everybody },
  'Mutation.addPhotosFromMail': {
    call: 'mutation { addPhotosFromMail(token: "x", photoIds: []) { __typename } }',
    open: everybody,
  },
  'Query.publicSignals': { call: '{ publicSignals { edges { cursor } } }', open: everybody },
  'Query.publicSignal': { call: '{ publicSignal(id: "$ID") { id } }', open: everybody },
  'Query.publicSignalByReference': {
    call: '{ publicSignalByReference(reference: "NS-2026-000001") { id } }',
    open: everybody,
  },
  'Query.publicPoints': { call: '{ publicPoints { reference } }', open: everybody },
  'Query.nearbySignals': { call: '{ nearbySignals(location: { lat: 43.85, lon: 25.95 }) { id } }', open: everybody },
  'Query.me': { call: '{ me { id } }', open: everybody },
  'Query.signalStats': {
    call: '{ signalStats(from: "2026-01-01", to: "2026-12-31") { received } }',
    open: viewersOfFigures,
  },
  'Query.signalFacts': { call: '{ signalFacts(first: 1) { edges { cursor } } }', open: readersOfFigures },
  'Query.figuresAsOf': { call: '{ figuresAsOf }', open: viewersOfFigures },
  'Query.figureSignals': {
    call: '{ figureSignals(kind: OPEN, from: "2026-01-01", to: "2026-12-31") { edges { cursor } } }',
    open: viewersOfFigures,
  },
  'Query.figureSignalCount': {
    call: '{ figureSignalCount(kind: OPEN, from: "2026-01-01", to: "2026-12-31") }',
    open: viewersOfFigures,
  },
  'Query.openSignalAges': { call: '{ openSignalAges(asOf: "2026-12-31") { open } }', open: viewersOfFigures },
  'Query.figurePlaces': {
    call: '{ figurePlaces(from: "2026-01-01", to: "2026-12-31") { received } }',
    open: viewersOfFigures,
  },
  'Query.figuresByPerson': {
    call: '{ figuresByPerson(from: "2026-01-01", to: "2026-12-31") { open } }',
    open: ['HEAD'],
  },
  'Query.savedReports': { call: '{ savedReports { id } }', open: staff },
  'Query.publicNumbers': { call: '{ publicNumbers { total { received { text } } } }', open: everybody },
  'Query.apiTokens': { call: '{ apiTokens { id } }', open: ['ADMIN'] },
  'Mutation.createApiToken': {
    call: 'mutation { createApiToken(input: { name: "", scopes: [], expiresOn: "2026-01-01" }) { __typename } }',
    open: ['ADMIN'],
  },
  'Mutation.revokeApiToken': { call: 'mutation { revokeApiToken(id: "$OTHER") { __typename } }', open: ['ADMIN'] },
  'Query.staff': { call: '{ staff { id } }', open: ['HEAD', 'AUDITOR', 'ADMIN'] },
  'Query.staffSessions': { call: '{ staffSessions(id: "$OTHER") { id } }', open: ['ADMIN'] },
  'Query.auditLog': { call: '{ auditLog(first: 1) { edges { cursor } } }', open: ['AUDITOR', 'ADMIN'] },
  'Query.mySecondFactor': { call: '{ mySecondFactor { totp } }', open: staff },
  'Mutation.inviteStaff': {
    call: 'mutation { inviteStaff(input: { name: "", email: "x", role: CLERK }) { __typename } }',
    open: ['ADMIN'],
  },
  'Mutation.resendInvitation': { call: 'mutation { resendInvitation(id: "$OTHER") { __typename } }', open: ['ADMIN'] },
  'Mutation.updateStaff': { call: 'mutation { updateStaff(input: { id: "$OTHER" }) { __typename } }', open: ['ADMIN'] },
  'Mutation.endStaffSessions': { call: 'mutation { endStaffSessions(id: "$OTHER") { __typename } }', open: ['ADMIN'] },
  'Mutation.acceptInvitation': {
    call: 'mutation { acceptInvitation(token: "x", password: "x") { __typename } }',
    open: everybody,
  },
  'Mutation.requestPasswordReset': {
    call: 'mutation { requestPasswordReset(email: "x") }',
    open: everybody,
  },
  'Mutation.resetPassword': {
    call: 'mutation { resetPassword(token: "x", password: "x") { __typename } }',
    open: everybody,
  },
  'Mutation.confirmEmailChange': {
    call: 'mutation { confirmEmailChange(token: "x") { __typename } }',
    open: everybody,
  },
  'Mutation.changePassword': {
    call: 'mutation { changePassword(current: "", password: "x") { __typename } }',
    open: signedIn,
  },
  'Mutation.requestEmailChange': {
    call: 'mutation { requestEmailChange(email: "x", password: "x") { __typename } }',
    open: signedIn,
  },
  'Mutation.beginTotp': { call: 'mutation { beginTotp(password: "") { __typename } }', open: staff },
  'Mutation.confirmTotp': { call: 'mutation { confirmTotp(code: "x") { __typename } }', open: staff },
  'Mutation.beginPasskey': { call: 'mutation { beginPasskey(password: "") { __typename } }', open: staff },
  'Mutation.addPasskey': { call: 'mutation { addPasskey(name: "x", response: "x") { __typename } }', open: staff },
  'Mutation.renewRecoveryCodes': {
    call: 'mutation { renewRecoveryCodes(password: "") { __typename } }',
    open: staff,
  },
  'Mutation.removeSecondFactor': {
    call: 'mutation { removeSecondFactor(password: "") { __typename } }',
    open: staff,
  },
  'Query.mySessions': { call: '{ mySessions { id } }', open: signedIn },
  'Query.mySignals': { call: '{ mySignals { edges { cursor } } }', open: citizens },
  'Query.mySignal': { call: '{ mySignal(id: "$ID") { id } }', open: citizens },
  'Query.followedSignals': { call: '{ followedSignals { edges { cursor } } }', open: citizens },
  'Query.followedSignal': { call: '{ followedSignal(id: "$ID") { id } }', open: citizens },
  'Query.myAreaSubscriptions': { call: '{ myAreaSubscriptions { id } }', open: citizens },
  'Mutation.subscribeToArea': {
    call: 'mutation { subscribeToArea(input: { category: "x" }) { __typename } }',
    open: citizens,
  },
  'Mutation.unsubscribeFromArea': {
    call: 'mutation { unsubscribeFromArea(id: "$ID") { __typename } }',
    open: citizens,
  },
  'Query.staffMembers': { call: '{ staffMembers { id } }', open: staff },
  'Query.signals': { call: '{ signals { edges { cursor } } }', open: staff },
  'Query.signalCounts': { call: '{ signalCounts { statuses { count } } }', open: staff },
  'Query.signal': { call: '{ signal(id: "$ID") { id } }', open: staff },
  'Query.enteredSignal': {
    call: '{ enteredSignal(id: "$ID") { reference } }',
    open: enterers,
  },
  'Query.signalLeft': { call: '{ signalLeft(id: "$ID") { signalId } }', open: staff },
  'Query.registrations': { call: '{ registrations { edges { cursor } } }', open: staff },
  'Query.stuckRegistrations': { call: '{ stuckRegistrations { reason } }', open: staff },
  'Query.recordsSystemCondition': { call: '{ recordsSystemCondition { connection } }', open: staff },
  'Query.reconciliations': { call: '{ reconciliations { id } }', open: readersOfComparisons },
  'Query.deliveries': { call: '{ deliveries { edges { cursor } } }', open: supervisors },
  'Query.transitionMails': {
    call: '{ transitionMails(input: { signalId: "$ID", version: 0, to: CLOSED }) { __typename } }',
    open: staff,
  },
  'Query.deliveryMail': { call: '{ deliveryMail(id: "$OTHER") { subject } }', open: staff },
  'Query.stuckDeliveries': { call: '{ stuckDeliveries { count } }', open: supervisors },
  'Query.mailState': { call: '{ mailState { waiting } }', open: supervisors },
  'Query.mailPreferences': { call: '{ mailPreferences { choices { topic } } }', open: signedIn },
  'Query.pushSettings': { call: '{ pushSettings { devices } }', open: signedIn },
  'Query.readyTexts': { call: '{ readyTexts(signalId: "$ID") { id } }', open: staff },
  'Query.readyTextFields': { call: '{ readyTextFields { name } }', open: staff },
  'Query.savedViews': { call: '{ savedViews { id } }', open: staff },
  'Query.workload': { call: '{ workload { open } }', open: ['HEAD', ...readersOfComparisons] },
  'Mutation.registerCitizen': {
    call: 'mutation { registerCitizen(input: { name: "", email: "x", password: "x", language: BG }) { __typename } }',
    open: everybody,
  },
  'Mutation.verifyEmail': { call: 'mutation { verifyEmail(token: "x") { __typename } }', open: everybody },
  'Mutation.requestSignInCode': { call: 'mutation { requestSignInCode(email: "nobody@demo.test") }', open: everybody },
  'Mutation.signIn': {
    call: 'mutation { signIn(email: "nobody@demo.test", password: "x") { __typename } }',
    open: everybody,
  },
  'Mutation.refreshSession': { call: 'mutation { refreshSession(refreshToken: "x") { __typename } }', open: everybody },
  'Mutation.signOut': { call: 'mutation { __typename }', open: everybody },
  'Mutation.endSession': { call: 'mutation { endSession(id: "$OTHER") { __typename } }', open: signedIn },
  'Mutation.endOtherSessions': { call: 'mutation { endOtherSessions { ended } }', open: signedIn },
  'Mutation.exportMyData': { call: 'mutation { exportMyData { expiresAt } }', open: signedIn },
  'Mutation.deleteMyAccount': {
    call: 'mutation { deleteMyAccount(password: "wrong") { __typename } }',
    open: citizens,
  },
  'Mutation.updateMyAccount': {
    call: 'mutation { updateMyAccount(input: { language: BG }) { __typename } }',
    open: signedIn,
  },
  'Mutation.submitSignal': {
    call:
      'mutation { submitSignal(input: { clientKey: "x", category: "x", settlement: "x", description: "x" }) { ' +
      '__typename } }',
    open: citizens,
  },
  'Mutation.submitSignalOnBehalf': {
    call:
      'mutation { submitSignalOnBehalf(input: { clientKey: "x", category: "x", settlement: "x", description: ' +
      '"x", channel: PHONE, reporter: { name: "x" } }) { __typename } }',
    open: enterers,
  },
  'Mutation.answerQuestion': {
    call: 'mutation { answerQuestion(signalId: "$ID", text: "x") { __typename } }',
    open: citizens,
  },
  'Mutation.disputeOutcome': {
    call: 'mutation { disputeOutcome(signalId: "$ID", reason: "x") { __typename } }',
    open: citizens,
  },
  'Mutation.withdrawSignal': { call: 'mutation { withdrawSignal(signalId: "$OTHER") { __typename } }', open: citizens },
  'Mutation.rateSignal': { call: 'mutation { rateSignal(signalId: "$ID", stars: 9) { __typename } }', open: citizens },
  'Mutation.addPhotos': {
    call: 'mutation { addPhotos(signalId: "$OTHER", photoIds: []) { __typename } }',
    open: citizens,
  },
  'Mutation.subscribeToPush': {
    call: 'mutation { subscribeToPush(input: { endpoint: "x", p256dh: "x", auth: "x" }) { __typename } }',
    open: signedIn,
  },
  'Mutation.unsubscribeFromPush': {
    call: 'mutation { unsubscribeFromPush(endpoint: "https://push.example.com/none") { devices } }',
    open: signedIn,
  },
  'Mutation.followSignal': { call: 'mutation { followSignal(signalId: "$OTHER") { __typename } }', open: citizens },
  'Mutation.unfollowSignal': { call: 'mutation { unfollowSignal(signalId: "$OTHER") { __typename } }', open: citizens },
  'Mutation.publishSignal': {
    call: 'mutation { publishSignal(signalId: "$ID", version: 0) { __typename } }',
    open: staff,
  },
  'Mutation.unpublishSignal': {
    call: 'mutation { unpublishSignal(signalId: "$ID", version: 0) { __typename } }',
    open: staff,
  },
  'Mutation.transitionSignal': {
    call: 'mutation { transitionSignal(input: { signalId: "$ID", version: 0, to: CLOSED }) { __typename } }',
    open: staff,
  },
  'Mutation.coverPhoto': { call: 'mutation { coverPhoto(photoId: "$OTHER", areas: []) { __typename } }', open: staff },
  'Mutation.transitionSignals': {
    call:
      'mutation { transitionSignals(input: { signals: [{ signalId: "$ID", version: 0 }], to: CLOSED }) { ' +
      '__typename } }',
    open: staff,
  },
  'Mutation.addNote': { call: 'mutation { addNote(signalId: "$ID", text: "") { __typename } }', open: staff },
  'Mutation.saveReadyText': {
    call: 'mutation { saveReadyText(input: { title: "", text: "" }) { __typename } }',
    open: staff,
  },
  'Mutation.removeReadyText': { call: 'mutation { removeReadyText(id: "$OTHER") { __typename } }', open: staff },
  'Mutation.saveView': { call: 'mutation { saveView(input: { name: "", query: "" }) { __typename } }', open: staff },
  'Mutation.saveReport': {
    call: 'mutation { saveReport(input: { name: "", period: LAST_MONTH }) { __typename } }',
    open: staff,
  },
  'Mutation.deleteReport': { call: 'mutation { deleteReport(id: "$OTHER") { __typename } }', open: staff },
  'Mutation.noteFigureExport': {
    call: 'mutation { noteFigureExport(format: CSV, from: "2026-01-01", to: "2026-12-31") }',
    open: staff,
  },
  'Mutation.removeView': { call: 'mutation { removeView(id: "$OTHER") { __typename } }', open: staff },
  'Mutation.recategorizeSignal': {
    call: 'mutation { recategorizeSignal(input: { signalId: "$ID", version: 0, category: "x" }) { __typename } }',
    open: staff,
  },
  'Mutation.acceptRegistrationChange': {
    call: 'mutation { acceptRegistrationChange(signalId: "$ID", changeId: "$OTHER") { __typename } }',
    open: ['DISPATCHER', 'ADMIN'],
  },
  'Mutation.keepRegistration': {
    call: 'mutation { keepRegistration(signalId: "$ID", changeId: "$OTHER") { __typename } }',
    open: ['DISPATCHER', 'ADMIN'],
  },
  'Mutation.retryRegistration': { call: 'mutation { retryRegistration(signalId: "$ID") { __typename } }', open: staff },
  'Mutation.resendDeliveries': {
    call: 'mutation { resendDeliveries(reason: NOT_STARTED) { __typename } }',
    open: supervisors,
  },
  'Mutation.correctDeliveryAddress': {
    call:
      'mutation { correctDeliveryAddress(input: { deliveryId: "$OTHER", address: "a@demo.test", reason: "x" }) ' +
      '{ __typename } }',
    open: ['DISPATCHER', 'ADMIN'],
  },
  'Mutation.setDeliveryAside': {
    call: 'mutation { setDeliveryAside(input: { deliveryId: "$OTHER", reason: "x" }) { __typename } }',
    open: supervisors,
  },
  'Mutation.updateMailPreferences': {
    call: 'mutation { updateMailPreferences(input: { choices: [] }) { __typename } }',
    open: signedIn,
  },
  'Mutation.retryRegistrations': {
    call: 'mutation { retryRegistrations(reason: NUMBER_TAKEN) { retried } }',
    open: supervisors,
  },
  'Mutation.markRegistered': {
    call:
      'mutation { markRegistered(input: { signalId: "$OTHER", incomingNumber: "1", incomingDate: "2026-11-24", ' +
      'reason: "по проверка" }) { __typename } }',
    open: ['DISPATCHER', 'ADMIN'],
  },
  'Mutation.resendCorrected': {
    call:
      'mutation { resendCorrected(input: { signalId: "$OTHER", name: "Мария Иванова", reason: "по телефона" }) ' +
      '{ __typename } }',
    open: ['DISPATCHER', 'ADMIN'],
  },
  'Mutation.resendDelivery': {
    call: 'mutation { resendDelivery(deliveryId: "$OTHER") { __typename } }',
    open: supervisors,
  },
};

/** The same for subscriptions: access is granted when a first message or a regular error result arrives. */
export const streams: Readonly<Record<string, { readonly call: string; readonly open: readonly Role[] }>> = {
  'Subscription.mySignalEvents': { call: 'subscription { mySignalEvents(after: "0") { cursor } }', open: citizens },
  'Subscription.signalEvents': { call: 'subscription { signalEvents(after: "0") { cursor } }', open: staff },
  'Subscription.signalViewers': {
    call: 'subscription { signalViewers(signalId: "$ID") { viewers { id } } }',
    open: staff,
  },
  'Subscription.staffPresence': { call: 'subscription { staffPresence { signals { signalId } } }', open: staff },
};
