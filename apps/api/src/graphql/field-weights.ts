import { languages } from '@ns/platform';

/**
 * What a field is likely to cost, where its type does not say: the only place for it. A field that is missing here
 * costs like a short text or a list of ten; `field-weights.spec.ts` asks for the length of every field of type String.
 */

/** Letters that the texts of these fields usually have. Fields of one name count alike. */
const lettersByLength: Readonly<Record<number, readonly string[]>> = {
  10: [
    'author',
    'categories',
    'category',
    'colour',
    'codes',
    'categoryGroup',
    'code',
    'datatype',
    'department',
    'departments',
    'externalBodies',
    'externalBody',
    'icon',
    'key',
    'kind',
    'name',
    'onQuestion',
    'parent',
    'path',
    'phone',
    'quarter',
    'quarters',
    'reference',
    'scopes',
    'settlement',
    'settlements',
    'street',
    'tag',
    'type',
    'values',
  ],
  30: [
    'accessCode',
    'action',
    'actor',
    'actorName',
    'address',
    'entrance',
    'addressBg',
    'addressEn',
    'dataProtectionEmail',
    'device',
    'email',
    'formerAddress',
    'incomingNumber',
    'senderNumber',
    'kindLabel',
    'label',
    'labelBg',
    'labelEn',
    'logoUrl',
    'nameBg',
    'nameEn',
    'number',
    'origin',
    'previousNumber',
    'recoveryCodes',
    'remaining',
    'searchWords',
    'senderName',
    'secret',
    'sharedBy',
    'statusLabel',
    'subjectName',
    'unfilled',
    'website',
  ],
  100: [
    'advice',
    'after',
    'before',
    'adviceBg',
    'adviceEn',
    'coveredUrl',
    'cursor',
    'endCursor',
    'hint',
    'jsonUrl',
    'latestNews',
    'ours',
    'outcome',
    'pdfUrl',
    'problem',
    'problemTitle',
    'problems',
    'publicKey',
    'query',
    'readableUrl',
    'sentences',
    'calculation',
    'refreshToken',
    'subject',
    'theirs',
    'thumbnailUrl',
    'title',
    'uri',
    'words',
    'url',
    'value',
  ],
  300: ['accessToken', 'addressTrouble', 'excerpt', 'lastError', 'message', 'note', 'reason'],
  800: [
    'actionTaken',
    'description',
    'filled',
    'options',
    'passkeyOptions',
    'privacy',
    'privacyBg',
    'privacyEn',
    'question',
    'text',
  ],
  10_000: ['html', 'setupFile'],
};

const letters: ReadonlyMap<string, number> = new Map(
  Object.entries(lettersByLength).flatMap(([length, names]) =>
    names.map((name): [string, number] => [name, Number(length)]),
  ),
);

/** Usual letters of a text field; undefined for a name that is not classed. */
export function usualLetters(fieldName: string): number | undefined {
  return letters.get(fieldName);
}

/** Usual entries of lists that take no page size, by coordinate. */
const rows: Readonly<Record<string, number>> = {
  'Category.searchWords': 5,
  'Category.questions': 2,
  'Question.values': 5,
  'Street.bbox': 4,
  'Query.settlements': 40,
  'Query.myAreaSubscriptions': 3,
  'Query.openSignalAges': 6,
  'Query.figurePlaces': 500,
  'PublicNumbers.months': 12,
  'PublicNumbers.categories': 60,
  'PublicNumbers.settlements': 20,
  'MenuEffect.sentences': 1,
  'RoutingRule.words': 3,
  'QuestionCondition.values': 2,
  'SetupReport.faults': 5,
  'RoutingTrial.problems': 0.5,
  'Settlement.quarters': 3,
  'Account.departments': 1,
  'Answer.values': 1,
  'CitizenSignal.answers': 2,
  'CitizenSignal.availableActions': 2,
  'CitizenSignal.photos': 2,
  'PublicSignal.photos': 2,
  'PublicSignal.photosAfter': 1,
  'PublicSignal.timeline': 6,
  'Query.publicPoints': 1_000,
  'Photo.covers': 1,
  'Signal.answers': 2,
  'Signal.deadlines': 2,
  'Signal.documents': 2,
  'Signal.photos': 2,
  'SignalEvent.mentions': 0.5,
  'SignalEvent.photos': 0.5,
  'TimelineEntry.photos': 0.5,
  'Deadline.calculation': 3,
  'Delivery.acts': 0.5,
  'Signal.matches': 2,
  'StaffPresence.signals': 20,
  'SignalPresence.viewers': 2,
  'TransitionMails.mails': 2,
  'TransitionedSignals.rows': 100,
  'StuckDeliveryGroup.deliveries': 50,
  // The schema about itself: means over our own, so that the usual introspection is within the limit of everybody.
  '__Schema.types': 190,
  '__Schema.directives': 7,
  '__Type.fields': 3,
  '__Type.inputFields': 0.5,
  '__Type.interfaces': 0.1,
  '__Type.enumValues': 0.8,
  '__Type.possibleTypes': 0.4,
  '__Type.ofType': 0.5,
  '__Field.args': 0.3,
  '__Directive.args': 1,
  '__Directive.locations': 4,
};

/** Usual entries of lists of a type, wherever they stand. */
const rowsOfType: Readonly<Record<string, number>> = { LocalizedText: languages.length };

/**
 * Usual entries of a list without a page size; for other fields how often they have a value at all.
 * @param listOf the type of the entries; null for a field that is no list
 */
export function usualRows(coordinate: string, listOf: string | null): number {
  return rows[coordinate] ?? (listOf === null ? 1 : (rowsOfType[listOf] ?? 10));
}

/**
 * Work of root fields beyond their answer, in units of cost: statements that count or compare many rows, password
 * hashing, mails composed for a preview. Half a millisecond of the processor is about 100 units.
 */
const work: Readonly<Record<string, number>> = {
  'Query.signalCounts': 2_000,
  'Query.nearbySignals': 500,
  'Query.suggestCategories': 500,
  'Query.streets': 500,
  'Query.publicPoints': 1_000,
  'Query.addressAt': 200,
  'Query.transitionMails': 2_000,
  'Query.stuckRegistrations': 1_000,
  'Query.stuckDeliveries': 1_000,
  'Query.workload': 1_000,
  'Query.setupFile': 2_000,
  'Query.categoryEffect': 500,
  'Query.departmentEffect': 500,
  'Query.routingTrial': 4_000,
  'Mutation.checkSetup': 5_000,
  'Mutation.importSetup': 5_000,
  'Mutation.signIn': 4_000,
  'Mutation.registerCitizen': 4_000,
  'Mutation.deleteMyAccount': 4_000,
};

/** Every other mutation opens a transaction. */
const mutationWork = 1_000;

/** Work of a field beyond its answer, see {@link work}. */
export function extraWork(coordinate: string): number {
  return work[coordinate] ?? (coordinate.startsWith('Mutation.') ? mutationWork : 0);
}

/** Coordinates that carry a weight of their own: each must exist in the schema. */
export const weightedCoordinates: readonly string[] = [...Object.keys(rows), ...Object.keys(work)];
/** Names of text fields that are classed. */
export const classedNames: readonly string[] = [...letters.keys()];
