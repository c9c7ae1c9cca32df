import {
  CategoryType,
  DepartmentType,
  ExternalBodyType,
  HolidayType,
  MunicipalityProfile,
  QuarterType,
  SettlementType,
} from '@ns/municipality';
import { ErrorResult, inLanguage, InvalidInputError, type Language, NotFoundError } from '@ns/platform';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { textOf } from '../texts/index.ts';
import { RoutingRuleType } from './routing.types.ts';

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when somebody saved the entry after it was read; nothing was changed. Read it anew and save ' +
    'over `version`.',
  simpleResolvers: true,
})
export class StaleEntryError extends ErrorResult {
  override readonly code = 'STALE_ENTRY';
  override readonly message: string;

  @Field(() => Int, { description: 'The version that is there now.' })
  readonly version: number;

  constructor(language: Language, version: number) {
    super();
    this.version = version;
    this.message = inLanguage(language, textOf('staleEntry'));
  }
}

const failures = [InvalidInputError, StaleEntryError, NotFoundError] as const;

export const SaveDepartmentResult = createUnionType({
  name: 'SaveDepartmentResult',
  description: 'What saveDepartment answers: the department, or why it was refused.',
  types: () => [DepartmentType, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? DepartmentType,
});
export const SaveExternalBodyResult = createUnionType({
  name: 'SaveExternalBodyResult',
  description: 'What saveExternalBody answers: the body, or why it was refused.',
  types: () => [ExternalBodyType, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? ExternalBodyType,
});
export const SaveSettlementResult = createUnionType({
  name: 'SaveSettlementResult',
  description: 'What saveSettlement answers: the settlement, or why it was refused.',
  types: () => [SettlementType, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? SettlementType,
});
export const SaveQuarterResult = createUnionType({
  name: 'SaveQuarterResult',
  description: 'What saveQuarter answers: the quarter, or why it was refused.',
  types: () => [QuarterType, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? QuarterType,
});
export const SaveHolidayResult = createUnionType({
  name: 'SaveHolidayResult',
  description: 'What saveHoliday answers: the day, or why it was refused.',
  types: () => [HolidayType, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? HolidayType,
});
export const SaveCategoryResult = createUnionType({
  name: 'SaveCategoryResult',
  description: 'What saveCategory answers: the category, or why it was refused.',
  types: () => [CategoryType, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? CategoryType,
});
export const SaveMunicipalityResult = createUnionType({
  name: 'SaveMunicipalityResult',
  description: 'What saveMunicipality answers: the municipality, or why it was refused.',
  types: () => [MunicipalityProfile, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? MunicipalityProfile,
});
export const SaveRoutingRuleResult = createUnionType({
  name: 'SaveRoutingRuleResult',
  description: 'What saveRoutingRule answers: the rule, or why it was refused.',
  types: () => [RoutingRuleType, ...failures] as const,
  resolveType: (value) => failureOf(value) ?? RoutingRuleType,
});

/** A failure's class, of what a union holds; the successes of these unions are plain objects. */
function failureOf(value: object): (typeof failures)[number] | undefined {
  return failures.find((failure) => value instanceof failure);
}
