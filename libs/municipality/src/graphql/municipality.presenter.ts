import { inLanguage, type Language } from '@ns/platform';
import {
  type Category,
  type Department,
  type ExternalBody,
  type Quarter,
  type Question,
  type Settlement,
} from '../entities/municipality.entities.ts';
import { type Menus } from '../queries/municipality-directory.ts';
import {
  type CategoryType,
  type DepartmentType,
  type ExternalBodyType,
  type QuarterType,
  type QuestionType,
  type SettlementType,
} from './municipality.types.ts';

/** Turns menu rows into what clients see, in one language. */
export class MunicipalityPresenter {
  constructor(
    private readonly menus: Menus,
    private readonly language: Language,
  ) {}

  settlements(): SettlementType[] {
    return [...this.menus.settlements.values()].map((settlement) => this.settlement(settlement));
  }

  departments(): DepartmentType[] {
    return [...this.menus.departments.values()].map((department) => this.named(department));
  }

  externalBodies(): ExternalBodyType[] {
    return [...this.menus.externalBodies.values()].map((body) => this.externalBody(body));
  }

  /** The tree: groups with their leaves. */
  categoryTree(): CategoryType[] {
    const groups = [...this.menus.categories.values()].filter((category) => category.parentCode === null);
    return groups.map((group) => this.category(group));
  }

  /** @throws Error for a code that the foreign keys do not allow */
  categoryOf(code: string): CategoryType {
    return this.category(found(this.menus.categories.get(code), code));
  }

  settlementOf(code: string): SettlementType {
    return this.settlement(found(this.menus.settlements.get(code), code));
  }

  departmentOf(code: string | null | undefined): DepartmentType | null {
    return code == null ? null : this.named(found(this.menus.departments.get(code), code));
  }

  externalBodyOf(code: string | null | undefined): ExternalBodyType | null {
    return code == null ? null : this.externalBody(found(this.menus.externalBodies.get(code), code));
  }

  private settlement(row: Settlement): SettlementType {
    const quarters = (this.menus.quarters.get(row.code) ?? []).map((quarter) => this.quarter(quarter));
    return { ...this.named(row), kind: row.kind, location: { lat: row.lat, lon: row.lon }, quarters };
  }

  private quarter(row: Quarter): QuarterType {
    return { ...this.named(row), location: row.lat == null || row.lon == null ? null : { lat: row.lat, lon: row.lon } };
  }

  private externalBody(row: ExternalBody): ExternalBodyType {
    return { ...this.named(row), phone: row.phone ?? null };
  }

  private category(row: Category): CategoryType {
    const children = [...this.menus.categories.values()].filter((child) => child.parentCode === row.code);
    return {
      ...this.named(row),
      dangerous: row.dangerous,
      questions: (this.menus.questions.get(row.code) ?? []).map((question) => this.question(question)),
      children: children.map((child) => this.category(child)),
      department: this.departmentOf(row.departmentCode),
      advice:
        row.adviceBg == null || row.adviceEn == null
          ? null
          : inLanguage(this.language, { bg: row.adviceBg, en: row.adviceEn }),
      forwardTo: this.externalBodyOf(row.forwardToCode),
      needsPlace: row.needsPlace,
      icon: row.icon,
    };
  }

  private question(row: Question): QuestionType {
    return {
      code: row.code,
      label: inLanguage(this.language, { bg: row.labelBg, en: row.labelEn }),
      datatype: row.datatype,
      required: row.required,
      values: row.values.map((value) => ({ code: value.code, label: inLanguage(this.language, value.label) })),
    };
  }

  private named(row: Department | Settlement | Quarter | Category | ExternalBody): { code: string; name: string } {
    return { code: row.code, name: inLanguage(this.language, { bg: row.nameBg, en: row.nameEn }) };
  }
}

function found<T>(row: T | undefined, code: string): T {
  if (row === undefined) {
    throw new Error(`The menus have no ${code}.`);
  }
  return row;
}
