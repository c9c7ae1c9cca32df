import type { EntityManager } from '@ns/platform';
import type { MenuProblem } from '../domain/menu-rules.ts';
import { type Logo, noPicture, readLogo } from '../domain/logo.ts';
import { noWords } from '../domain/words.ts';
import { Category, Department, ExternalBody, Quarter, Settlement } from '../entities/municipality.entities.ts';
import { Holiday, Municipality } from '../entities/set-up.entities.ts';
import { saveCategory } from '../writes/save-category.ts';
import { saveDepartment, saveExternalBody } from '../writes/save-department.ts';
import { announceMenus, type SaveOutcome } from '../writes/save-entry.ts';
import { saveHoliday } from '../writes/save-holiday.ts';
import { mailWordsProblems } from '../writes/save-mail-words.ts';
import { saveMunicipality } from '../writes/save-municipality.ts';
import { saveQuarter, saveSettlement } from '../writes/save-place.ts';
import { logoOf } from '../queries/logo.ts';
import { textOf } from '../texts/index.ts';
import type { SetupDocument } from './setup-document.ts';

/** What an import did, or would do. */
export interface SetupImport {
  /** none: everything was written */
  readonly faults: readonly MenuProblem[];
  /** how many entries the file added and changed, and, where asked for, put out of use */
  readonly added: number;
  readonly changed: number;
  readonly archived: number;
}

/**
 * Writes a set-up file over what there is, by the same rules as the forms: the transaction must be rolled back when
 * faults are returned, and for a trial.
 * @param archiveRest entries that the file does not have are put out of use
 */
export async function importSetup(
  tx: EntityManager,
  document: SetupDocument,
  archiveRest: boolean,
): Promise<SetupImport> {
  const importer = new SetupImporter(tx, document);
  await importer.write();
  if (archiveRest) {
    await importer.archiveRest();
  }
  await announceMenus(tx);
  return importer;
}

type Archivable = { readonly version: number; readonly archivedAt?: Date | null };

class SetupImporter implements SetupImport {
  readonly faults: MenuProblem[] = [];
  added = 0;
  changed = 0;
  archived = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly document: SetupDocument,
  ) {}

  /** Entries before those that name them; what is archived last, when nothing names it any more. */
  async write(): Promise<void> {
    await this.municipality();
    await this.departments(false);
    await this.bodies(false);
    await this.places();
    await this.categories(false);
    await this.categories(true);
    await this.departments(true);
    await this.bodies(true);
    await this.holidays();
  }

  private async note<T>(path: string, save: Promise<SaveOutcome<T>>): Promise<void> {
    const outcome = await save;
    if (outcome.kind === 'invalid') {
      this.faults.push(...outcome.problems.map((each) => ({ ...each, path: `${path}.${each.path}` })));
    } else if (outcome.kind === 'saved') {
      this.added += outcome.change.before === null ? 1 : 0;
      this.changed += outcome.change.before !== null && Object.keys(outcome.change.after).length > 0 ? 1 : 0;
    }
  }

  private async municipality(): Promise<void> {
    const { name, contacts, colour, logo, privacy, senderName, mailWords, terms, limits, area } =
      this.document.municipality;
    const present = await this.tx.findOneOrFail(Municipality, { id: 1 });
    const picture = logo === undefined ? null : readLogo(logo);
    if (picture === undefined) {
      this.faults.push(noPicture('municipality.logo'));
    }
    await this.note(
      'municipality',
      saveMunicipality(this.tx, {
        name,
        address: contacts.address ?? noWords,
        phone: contacts.phone ?? null,
        email: contacts.email ?? null,
        website: contacts.website ?? null,
        dataProtectionEmail: contacts.dataProtectionEmail ?? null,
        colour,
        logo: (await this.hasLogo(picture ?? null)) ? undefined : picture,
        privacy: privacy ?? noWords,
        senderName: senderName ?? null,
        statutoryMonths: terms.statutoryMonths ?? present.statutoryMonths,
        silenceDays: terms.silenceDays ?? present.silenceDays,
        disputeDays: terms.disputeDays ?? present.disputeDays,
        submissionsPerHour: limits.submissionsPerHour ?? null,
        submissionsPerDay: limits.submissionsPerDay ?? null,
        version: present.version,
      }),
    );
    for (const [kind, words] of Object.entries(mailWords ?? {})) {
      const problems = mailWordsProblems(kind, words);
      this.faults.push(...problems.map((each) => ({ ...each, path: `municipality.mailWords.${kind}.${each.path}` })));
    }
    present.mailWords = mailWords ?? null;
    present.area = area ?? null;
    present.imported = true;
    await this.tx.flush();
  }

  private async hasLogo(given: Logo | null): Promise<boolean> {
    const present = await logoOf(this.tx);
    return given === null ? present === undefined : present !== undefined && given.content.equals(present.content);
  }

  private async departments(last: boolean): Promise<void> {
    for (const [index, { code, name, archived }] of this.document.departments.entries()) {
      const present = await this.tx.findOne(Department, { code });
      if (!last || archived) {
        await this.note(
          `departments.${String(index)}`,
          saveDepartment(this.tx, {
            code,
            name,
            position: index,
            ...stateOf(present, archived, last),
          }),
        );
      }
    }
    this.twice('departments', this.document.departments);
  }

  private async bodies(last: boolean): Promise<void> {
    for (const [index, { code, name, phone, archived }] of this.document.externalBodies.entries()) {
      const present = await this.tx.findOne(ExternalBody, { code });
      if (!last || archived) {
        await this.note(
          `externalBodies.${String(index)}`,
          saveExternalBody(this.tx, {
            code,
            name,
            phone: phone ?? null,
            position: index,
            ...stateOf(present, archived, last),
          }),
        );
      }
    }
  }

  private async places(): Promise<void> {
    for (const [index, { code, name, kind, lat, lon, radiusMeters, archived }] of this.document.settlements.entries()) {
      const present = await this.tx.findOne(Settlement, { code });
      await this.note(
        `settlements.${String(index)}`,
        saveSettlement(this.tx, {
          code,
          name,
          kind,
          location: { lat, lon },
          radiusMeters: radiusMeters ?? null,
          position: index,
          ...stateOf(present, archived, true),
        }),
      );
    }
    for (const [index, { code, settlement, name, lat, lon, archived }] of this.document.quarters.entries()) {
      const present = await this.tx.findOne(Quarter, { settlementCode: settlement, code });
      await this.note(
        `quarters.${String(index)}`,
        saveQuarter(this.tx, {
          code,
          settlement,
          name,
          location: lat === undefined || lon === undefined ? null : { lat, lon },
          position: index,
          ...stateOf(present, archived, true),
        }),
      );
    }
    this.twice('settlements', this.document.settlements);
  }

  private async categories(last: boolean): Promise<void> {
    const icons = new Map(this.document.categories.map(({ code, icon }) => [code, icon]));
    const inOrder = [...this.document.categories.entries()].toSorted(
      ([, one], [, other]) => (last ? -1 : 1) * (Number(one.parent !== null) - Number(other.parent !== null)),
    );
    for (const [index, given] of inOrder) {
      const { code, parent, name, advice, icon, questions, archived, forwardTo, targetWorkingDays, ...rest } = given;
      const present = await this.tx.findOne(Category, { code });
      if (!last || archived) {
        await this.note(
          `categories.${String(index)}`,
          saveCategory(this.tx, {
            ...rest,
            code,
            parent,
            name,
            advice: advice ?? noWords,
            icon: icon ?? icons.get(parent ?? '') ?? 'dots',
            forwardTo: forwardTo ?? null,
            targetWorkingDays: targetWorkingDays ?? null,
            questions: questions.map((question) => ({ ...question, condition: question.condition ?? null })),
            position: index,
            ...stateOf(present, archived, last),
          }),
        );
      }
    }
    this.twice('categories', this.document.categories);
  }

  private async holidays(): Promise<void> {
    for (const [index, { day, working, name, archived }] of this.document.holidays.entries()) {
      const present = await this.tx.findOne(Holiday, { day });
      await this.note(
        `holidays.${String(index)}`,
        saveHoliday(this.tx, {
          day,
          working,
          name,
          ...stateOf(present, archived, true),
        }),
      );
    }
  }

  /** The second of two entries with one code would silently win. */
  private twice(menu: string, entries: readonly { readonly code: string }[]): void {
    entries.forEach(({ code }, index) => {
      const path = `${menu}.${String(index)}.code`;
      const isRepeated = entries.slice(0, index).some((earlier) => earlier.code === code);
      if (isRepeated && !this.faults.some((fault) => fault.path === path)) {
        this.faults.push({
          path,
          message: textOf('codeTwice', { code }),
        });
      }
    });
  }

  /** Puts out of use what the file does not have. */
  async archiveRest(): Promise<void> {
    const { departments, externalBodies, settlements, quarters, categories, holidays } = this.document;
    const codes = (entries: readonly { readonly code: string }[]) => new Set(entries.map(({ code }) => code));
    const kept = {
      departments: codes(departments),
      bodies: codes(externalBodies),
      settlements: codes(settlements),
      quarters: new Set(quarters.map(({ settlement, code }) => `${settlement} ${code}`)),
      categories: codes(categories),
      days: new Set(holidays.map(({ day }) => day)),
    };
    const inUse = { archivedAt: null };
    this.archive(await this.tx.find(Category, inUse), ({ code }) => kept.categories.has(code));
    this.archive(await this.tx.find(Department, inUse), ({ code }) => kept.departments.has(code));
    this.archive(await this.tx.find(ExternalBody, inUse), ({ code }) => kept.bodies.has(code));
    this.archive(await this.tx.find(Settlement, inUse), ({ code }) => kept.settlements.has(code));
    this.archive(await this.tx.find(Quarter, inUse), (row) => kept.quarters.has(`${row.settlementCode} ${row.code}`));
    this.archive(await this.tx.find(Holiday, inUse), ({ day }) => kept.days.has(day));
    await this.tx.flush();
  }

  private archive<T extends { version: number; edited: boolean; archivedAt?: Date | null }>(
    rows: readonly T[],
    isKept: (row: T) => boolean,
  ): void {
    for (const row of rows.filter((each) => !isKept(each))) {
      row.archivedAt = new Date();
      row.version += 1;
      row.edited = true;
      this.archived += 1;
    }
  }
}

/** Before the last pass an entry stays in use, because others may still name it. */
function stateOf(
  present: Archivable | null,
  archived: boolean,
  last: boolean,
): { readonly version: number | null; readonly archived: boolean } {
  return {
    version: present?.version ?? null,
    archived: last ? archived : archived && present?.archivedAt != null,
  };
}
