import {
  CategoryType,
  DepartmentType,
  ExternalBodyType,
  HolidayType,
  MunicipalityProfile,
  QuarterType,
  SettlementType,
} from '@ns/municipality';
import { ReceiverType } from '@ns/referrals';
import { ErrorResult, InvalidInputError, type Language, NotFoundError, resultUnion } from '@ns/platform';
import { Field, Int, ObjectType } from 'type-graphql';
import { textOf } from '../texts/index.ts';
import { RoutingRuleType } from './routing.types.ts';

@ObjectType({
  implements: ErrorResult,
  description:
    'Returned when somebody saved the entry after it was read; nothing was changed. Read it anew and save ' +
    'over `version`.',
})
export class StaleEntryError extends ErrorResult {
  override readonly code = 'STALE_ENTRY';

  @Field(() => Int, { description: 'The version that is there now.' })
  readonly version: number;

  constructor(language: Language, version: number) {
    super(language, textOf('staleEntry'));
    this.version = version;
  }
}

const failures = [InvalidInputError, StaleEntryError, NotFoundError] as const;

export const SaveDepartmentResult = resultUnion('saveDepartment', [DepartmentType, ...failures], 'the department');
export const SaveExternalBodyResult = resultUnion('saveExternalBody', [ExternalBodyType, ...failures], 'the body');
export const SaveSettlementResult = resultUnion('saveSettlement', [SettlementType, ...failures], 'the settlement');
export const SaveQuarterResult = resultUnion('saveQuarter', [QuarterType, ...failures], 'the quarter');
export const SaveHolidayResult = resultUnion('saveHoliday', [HolidayType, ...failures], 'the day');
export const SaveCategoryResult = resultUnion('saveCategory', [CategoryType, ...failures], 'the category');
export const SaveMunicipalityResult = resultUnion(
  'saveMunicipality',
  [MunicipalityProfile, ...failures],
  'the municipality',
);
export const SaveMailWordsResult = resultUnion('saveMailWords', [MunicipalityProfile, ...failures], 'the municipality');
export const SaveReceiverResult = resultUnion('saveReceiver', [ReceiverType, ...failures], 'the receiver');
export const SaveRoutingRuleResult = resultUnion('saveRoutingRule', [RoutingRuleType, ...failures], 'the rule');
