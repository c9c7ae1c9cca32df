import { inLanguage, type Language, wordsIn } from '@ns/platform';
import { unknownAnswer } from '../domain/question-rules.ts';
import type {
  Category,
  Department,
  ExternalBody,
  Quarter,
  Question,
  Settlement,
} from '../entities/municipality.entities.ts';
import type { Holiday } from '../entities/set-up.entities.ts';
import type { Menus } from '../queries/municipality-directory.ts';
import { localized } from './localized-texts.ts';
import type { MunicipalityProfile } from './municipality-profile.type.ts';
import type {
  CategoryType,
  DepartmentType,
  ExternalBodyType,
  HolidayType,
  QuarterType,
  QuestionType,
  SettlementType,
} from './municipality.types.ts';

/** What was made of one moment's menus, by language. */
const presenters = new WeakMap<Menus, Map<Language, MunicipalityPresenter>>();

/** Turns menu rows into what clients see, in one language. What is named by its code is made once and shared. */
export class MunicipalityPresenter {
  private readonly categoriesMade = new Map<string, CategoryType>();
  private readonly settlementsMade = new Map<string, SettlementType>();
  private readonly departmentsMade = new Map<string, DepartmentType>();

  /** The presenter of these menus that everybody with this language shares, without archived entries in its lists. */
  static of(menus: Menus, language: Language): MunicipalityPresenter {
    const byLanguage = presenters.get(menus) ?? new Map<Language, MunicipalityPresenter>();
    presenters.set(menus, byLanguage);
    const presenter = byLanguage.get(language) ?? new MunicipalityPresenter(menus, language);
    byLanguage.set(language, presenter);
    return presenter;
  }

  /** @param withArchived lists hold archived entries too; what is named by its code is found in any case */
  constructor(
    private readonly menus: Menus,
    private readonly language: Language,
    private readonly withArchived = false,
  ) {}

  municipality(): MunicipalityProfile {
    const { municipality: row, territory } = this.menus;
    return {
      name: wordsIn(this.language, row.name),
      address: row.address == null ? null : wordsIn(this.language, row.address),
      privacy: row.privacy == null ? null : wordsIn(this.language, row.privacy),
      ...localized('name', row.name),
      ...localized('address', row.address),
      ...localized('privacy', row.privacy),
      logoUrl: row.logoVersion == null ? null : `/logo?v=${String(row.logoVersion)}`,
      area: territory,
      phone: row.phone ?? null,
      email: row.email ?? null,
      website: row.website ?? null,
      dataProtectionEmail: row.dataProtectionEmail ?? null,
      colour: row.colour,
      senderName: row.senderName ?? null,
      statutoryMonths: row.statutoryMonths,
      silenceDays: row.silenceDays,
      disputeDays: row.disputeDays,
      submissionsPerHour: row.submissionsPerHour ?? null,
      submissionsPerDay: row.submissionsPerDay ?? null,
      version: row.version,
    };
  }

  holidays(): HolidayType[] {
    return [...this.menus.holidays.values()]
      .filter((holiday) => this.isShown(holiday))
      .map((holiday) => this.holiday(holiday));
  }

  holidayOf(day: string): HolidayType {
    return this.holiday(found(this.menus.holidays.get(day), day));
  }

  settlements(): SettlementType[] {
    return [...this.menus.settlements.values()]
      .filter((settlement) => this.isShown(settlement))
      .map((settlement) => this.settlement(settlement));
  }

  departments(): DepartmentType[] {
    return [...this.menus.departments.values()]
      .filter((department) => this.isShown(department))
      .map((department) => this.menuEntry(department));
  }

  externalBodies(): ExternalBodyType[] {
    return [...this.menus.externalBodies.values()]
      .filter((body) => this.isShown(body))
      .map((body) => this.externalBody(body));
  }

  /** The tree: groups with their leaves. */
  categoryTree(): CategoryType[] {
    const groups = [...this.menus.categories.values()].filter(
      (category) => category.parentCode === null && this.isShown(category),
    );
    return groups.map((group) => this.category(group));
  }

  /** @throws Error for a code that the foreign keys do not allow */
  categoryOf(code: string): CategoryType {
    return madeOnce(this.categoriesMade, code, () => this.category(found(this.menus.categories.get(code), code)));
  }

  settlementOf(code: string): SettlementType {
    return madeOnce(this.settlementsMade, code, () => this.settlement(found(this.menus.settlements.get(code), code)));
  }

  departmentOf(code: string | null | undefined): DepartmentType | null {
    return code == null
      ? null
      : madeOnce(this.departmentsMade, code, () => this.menuEntry(found(this.menus.departments.get(code), code)));
  }

  externalBodyOf(code: string | null | undefined): ExternalBodyType | null {
    return code == null ? null : this.externalBody(found(this.menus.externalBodies.get(code), code));
  }

  private settlement(row: Settlement): SettlementType {
    const quarters = (this.menus.quarters.get(row.code) ?? [])
      .filter((quarter) => this.isShown(quarter))
      .map((quarter) => this.quarter(quarter));
    return {
      ...this.menuEntry(row),
      kind: row.kind,
      location: { lat: row.lat, lon: row.lon },
      radiusMeters: row.radiusMeters ?? null,
      quarters,
    };
  }

  private quarter(row: Quarter): QuarterType {
    return {
      ...this.menuEntry(row),
      location: row.lat == null || row.lon == null ? null : { lat: row.lat, lon: row.lon },
    };
  }

  private externalBody(row: ExternalBody): ExternalBodyType {
    return { ...this.menuEntry(row), phone: row.phone ?? null };
  }

  private category(row: Category): CategoryType {
    const children = [...this.menus.categories.values()].filter(
      (child) => child.parentCode === row.code && this.isShown(child),
    );
    const questions = (this.menus.questions.get(row.code) ?? []).filter(({ archivedAt }) => archivedAt == null);
    return {
      ...this.menuEntry(row),
      parent: row.parentCode ?? null,
      targetWorkingDays: row.targetWorkingDays ?? null,
      publishable: row.publishable,
      photoOnResolve: row.photoOnResolve,
      ...localized('advice', row.advice),
      dangerous: row.dangerous,
      questions: questions.map((question) => this.question(question)),
      children: children.map((child) => this.category(child)),
      department: this.departmentOf(row.departmentCode),
      advice: row.advice == null ? null : wordsIn(this.language, row.advice),
      forwardTo: this.externalBodyOf(row.forwardToCode),
      needsPlace: row.needsPlace,
      asksEntrance: row.asksEntrance,
      icon: row.icon,
    };
  }

  private question(row: Question): QuestionType {
    return {
      code: row.code,
      label: wordsIn(this.language, row.label),
      ...localized('label', row.label),
      datatype: row.datatype,
      required: row.required,
      unknownAnswer: row.allowsUnknown
        ? { code: unknownAnswer.code, label: inLanguage(this.language, unknownAnswer.label) }
        : null,
      condition: row.condition == null ? null : { onQuestion: row.condition.question, values: row.condition.values },
      values: row.values.map(({ code, label }) => ({
        code,
        label: wordsIn(this.language, label),
        ...localized('label', label),
      })),
    };
  }

  private holiday(row: Holiday): HolidayType {
    return { ...this.entry(row), day: row.day, working: row.working };
  }

  private menuEntry(row: Department | Settlement | Quarter | Category | ExternalBody) {
    return { ...this.entry(row), code: row.code, position: row.position };
  }

  private entry({ name, version, archivedAt }: Pick<Holiday, 'name' | 'version' | 'archivedAt'>) {
    return { name: wordsIn(this.language, name), ...localized('name', name), version, archived: archivedAt != null };
  }

  private isShown({ archivedAt }: { readonly archivedAt?: Date | null }): boolean {
    return this.withArchived || archivedAt == null;
  }
}

function madeOnce<T>(made: Map<string, T>, code: string, make: () => T): T {
  const view = made.get(code) ?? make();
  made.set(code, view);
  return view;
}

function found<T>(row: T | undefined, code: string): T {
  if (row === undefined) {
    throw new Error(`The menus have no ${code}.`);
  }
  return row;
}
