export { bulgarianCalendar } from './bulgarian-calendar.ts';
export { type CalendarDay, dayOf, municipalityZone, plusDays, plusMonths } from './domain/calendar-day.ts';
export { CategoryClassifier, type CategoryGuess, type TrainingExample } from './domain/category-classifier.ts';
export { WorkingCalendar } from './domain/working-calendar.ts';
export { Category, Department, ExternalBody, Question, Settlement } from './entities/municipality.entities.ts';
export { CategorySuggestionResolver } from './graphql/category-suggestion.resolver.ts';
export { CategorySuggestionType } from './graphql/category-suggestion.type.ts';
export { MunicipalityPresenter } from './graphql/municipality.presenter.ts';
export { MunicipalityProfileResolver } from './graphql/municipality-profile.resolver.ts';
export { MunicipalityResolver } from './graphql/municipality.resolver.ts';
export {
  CategoryType,
  DepartmentType,
  ExternalBodyType,
  Point,
  PointInput,
  SettlementType,
} from './graphql/municipality.types.ts';
export { municipalitySchema } from './municipality.schema.ts';
export { CategorySuggester } from './queries/category-suggester.ts';
export { type Menus, MunicipalityDirectory } from './queries/municipality-directory.ts';
export { type MunicipalitySeed, readSeedFile, readTerritory, streetsFileOf } from './seed/seed-file.ts';
export { seedMunicipality } from './seed/seed-municipality.ts';
export { readTrainingFile } from './seed/training-file.ts';
