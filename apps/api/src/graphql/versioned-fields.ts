import { BREAK, type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/**
 * Fields whose values follow from what is published, the menus, the arguments and the language alone, by type: they do
 * not depend on the viewer, and `PublicTags` moves on with every change of one.
 */
export const versionedFields: Readonly<Record<string, string>> = {
  Query:
    'publicSignals publicSignal publicSignalByReference publicPoints nearbySignals municipality settlements ' +
    'categories departments externalBodies holidays',
  PublicSignalConnection: 'edges pageInfo',
  PublicSignalEdge: 'cursor node',
  PageInfo: 'endCursor hasNextPage',
  PublicSignal:
    'category createdAt description distanceMeters id inTime location photos photosAfter reference serviceDueOn ' +
    'settlement state status statusLabel timeline updatedAt url',
  PublicStep: 'at id status title type',
  PublicPoint: 'category lat lon reference state',
  Photo: 'coveredUrl covers coversVersion height id thumbnailUrl url width',
  CoverArea: 'height width x y',
  Point: 'lat lon',
  Municipality:
    'address addressBg addressEn addressTexts area colour dataProtectionEmail disputeDays email logoUrl name nameBg ' +
    'nameEn nameTexts phone privacy privacyBg privacyEn privacyTexts senderName silenceDays ' +
    'statutoryMonths submissionsPerDay submissionsPerHour version website',
  MunicipalityArea: 'circles lands',
  AreaCircle: 'lat lon radiusMeters',
  LocalizedText: 'tag text',
  Settlement: 'archived code kind location name nameBg nameEn nameTexts position quarters radiusMeters version',
  Quarter: 'archived code location name nameBg nameEn nameTexts position version',
  Category:
    'advice adviceBg adviceEn adviceTexts archived children code dangerous department forwardTo icon ' +
    'name nameBg nameEn nameTexts needsPlace parent photoOnResolve position publishable questions ' +
    'targetWorkingDays version',
  Question: 'code condition datatype label labelBg labelEn labelTexts required values',
  QuestionCondition: 'onQuestion values',
  QuestionValue: 'code label labelBg labelEn labelTexts',
  Department: 'archived code name nameBg nameEn nameTexts position version',
  ExternalBody: 'archived code name nameBg nameEn nameTexts phone position version',
  Holiday: 'archived day name nameBg nameEn nameTexts version working',
};

/**
 * Fields of the same types that are not versioned: they depend on the viewer, or change without an event. A new field
 * stands in one of the two tables.
 */
export const unversionedFields: Readonly<Record<string, string>> = {
  PublicSignal: 'followers following',
  Category: 'searchWords',
};

const versioned = new Set(
  Object.entries(versionedFields).flatMap(([type, fields]) => fields.split(' ').map((field) => `${type}.${field}`)),
);

/** Whether a valid document reads nothing but versioned fields. */
export function isVersioned(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let isWithin = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        isWithin = name.value === '__typename' || versioned.has(`${types.getParentType()?.name ?? ''}.${name.value}`);
        return isWithin ? undefined : BREAK;
      },
    }),
  );
  return isWithin;
}
