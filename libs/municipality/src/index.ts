export { bulgarianCalendar } from './domain/bulgarian-calendar.ts';
export {
  type CalendarDay,
  clockOf,
  dateOf,
  dayOf,
  municipalityZone,
  plusDays,
  plusMonths,
} from './domain/calendar-day.ts';
export { CategoryClassifier, type TrainingExample } from './domain/category-classifier.ts';
export { examplesOf, ofCategories, otherMatterIn } from './domain/other-matters.ts';
export { retrain } from './domain/category-lessons.ts';
export { dayBegins, dayEnds } from './queries/day-begins.ts';
export { presentLessons, takeLessons } from './queries/category-lessons.ts';
export { stemsOf } from './domain/bulgarian-words.ts';
export { noPicture, readLogo } from './domain/logo.ts';
export { type MenuProblem } from './domain/menu-rules.ts';
export { codeOfSlug, type FormerSlug, slugsByCode } from './domain/place-slug.ts';
export { nearestQuarter } from './domain/nearest-quarter.ts';
export {
  askedQuestions,
  chosenAnswer,
  type QuestionDatatype,
  type QuestionEntry,
  questionTypes,
} from './domain/question-rules.ts';
export { WorkingCalendar } from './domain/working-calendar.ts';
export { Category, Department, ExternalBody, Question, Settlement } from './entities/municipality.entities.ts';
export { type CategoryEntry, saveCategory } from './writes/save-category.ts';
export { saveDepartment, saveExternalBody } from './writes/save-department.ts';
export {
  archivedAt,
  type EntryChange,
  lockMenus,
  menusChannel,
  saveEntry,
  type SaveOutcome,
} from './writes/save-entry.ts';
export { orderMenu, type OrderedMenu, orderedMenus } from './writes/order-menu.ts';
export { saveHoliday } from './writes/save-holiday.ts';
export { saveMailWords } from './writes/save-mail-words.ts';
export { saveMunicipality } from './writes/save-municipality.ts';
export { saveQuarter, saveSettlement, type SettlementKind, settlementKinds } from './writes/save-place.ts';
export { palette, type PaletteColour } from './domain/palette.ts';
export { departmentCodes, knownDepartments } from './queries/departments.ts';
export { logoOf } from './queries/logo.ts';
export {
  categoryRelation,
  departmentRelation,
  municipalityRelation,
  quarterRelation,
  settlementRelation,
} from './queries/relations.ts';
export { Holiday, Municipality } from './entities/set-up.entities.ts';
export { CategorySuggestionResolver } from './graphql/category-suggestion.resolver.ts';
export {
  auditedChange,
  givenWords,
  inputPath,
  localized,
  LocalizedText,
  LocalizedTextInput,
  namedFields,
  namedWords,
} from './graphql/localized-texts.ts';
export { MunicipalityPresenter } from './graphql/municipality.presenter.ts';
export { MunicipalityProfile } from './graphql/municipality-profile.type.ts';
export { MunicipalityProfileResolver } from './graphql/municipality-profile.resolver.ts';
export { MunicipalityResolver } from './graphql/municipality.resolver.ts';
export {
  CategoryType,
  DepartmentType,
  ExternalBodyType,
  HolidayType,
  MenuEntryType,
  Point,
  PointInput,
  QuarterType,
  SettlementType,
} from './graphql/municipality.types.ts';
export { municipalitySchema } from './municipality.schema.ts';
export { type CategoryAdvice, CategorySuggester } from './queries/category-suggester.ts';
export { menusMark } from './queries/menus-mark.ts';
export { isInUse, type Menus, MunicipalityDirectory } from './queries/municipality-directory.ts';
export { exportSetup } from './setup/export-setup.ts';
export { importSetup, type SetupImport } from './setup/import-setup.ts';
export { areaOutlines, localized as localizedWords, setupDocument } from './setup/setup-document.ts';
export { shapeFaults } from './setup/setup-faults.ts';
export { filesBeside, readSeedFile } from './seed/seed-file.ts';
export { faultsOf, readShapedFile, shapedText } from './seed/shaped-file.ts';
export { seedMunicipality } from './seed/seed-municipality.ts';
export { readOtherMatters, readOtherMattersFile } from './seed/other-matters-file.ts';
export { readTraining, readTrainingFile } from './seed/training-file.ts';
export { type MunicipalityConfig, municipalityConfig } from './config/municipality.config.ts';
