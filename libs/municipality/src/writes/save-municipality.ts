import type { EntityManager } from '@ns/platform';
import {
  colourProblems,
  emailProblems,
  type MenuProblem,
  nameMaxLength,
  numberProblems,
  optionalTextProblems,
  phoneProblems,
  privacyMaxLength,
  tidy,
  websiteProblems,
} from '../domain/menu-rules.ts';
import type { PaletteColour } from '../domain/palette.ts';
import { type GivenWords, mergedName, mergedWords, wordsProblems } from '../domain/words.ts';
import { municipalityTables } from '../entities/municipality.entities.ts';
import { Municipality } from '../entities/set-up.entities.ts';
import { type Logo, logoProblems } from '../domain/logo.ts';
import { lockMenus, saveEntry, type SaveOutcome } from './save-entry.ts';

export interface MunicipalityEntry {
  readonly name: GivenWords;
  readonly address: GivenWords;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly dataProtectionEmail: string | null;
  readonly colour: string;
  /** undefined: as it is; null: none */
  readonly logo: Logo | null | undefined;
  readonly privacy: GivenWords;
  readonly senderName: string | null;
  readonly statutoryMonths: number;
  readonly silenceDays: number;
  readonly disputeDays: number;
  readonly submissionsPerHour: number | null;
  readonly submissionsPerDay: number | null;
  readonly version: number;
}

/** Saves what the municipality is called, how it is reached, how it looks and by which terms it works. */
export async function saveMunicipality(
  tx: EntityManager,
  entry: MunicipalityEntry,
): Promise<SaveOutcome<Municipality>> {
  await lockMenus(tx);
  const problems = municipalityProblems(entry);
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const present = await tx.findOneOrFail(Municipality, { id: 1 });
  const outcome = await saveEntry(
    tx,
    Municipality,
    { key: { id: 1 }, version: entry.version, path: 'version' },
    {
      name: mergedName(entry.name, present.name),
      address: mergedWords(entry.address, present.address),
      phone: tidy(entry.phone),
      email: tidy(entry.email),
      website: tidy(entry.website),
      dataProtectionEmail: tidy(entry.dataProtectionEmail),
      colour: entry.colour as PaletteColour,
      logoVersion: nextLogoVersion(entry.logo, present.logoVersion ?? null, entry.version),
      privacy: mergedWords(entry.privacy, present.privacy),
      senderName: tidy(entry.senderName),
      statutoryMonths: entry.statutoryMonths,
      silenceDays: entry.silenceDays,
      disputeDays: entry.disputeDays,
      submissionsPerHour: entry.submissionsPerHour,
      submissionsPerDay: entry.submissionsPerDay,
    },
  );
  if (outcome.kind === 'saved' && entry.logo !== undefined) {
    await writeLogo(tx, entry.logo);
  }
  return outcome;
}

/** Puts the picture of the municipality in the place of the former one; null: none. */
export async function writeLogo(tx: EntityManager, logo: Logo | null): Promise<void> {
  const tables = municipalityTables(tx);
  await tables.deleteFrom('municipality_logo').execute();
  if (logo) {
    const { mediaType, content } = logo;
    await tables.insertInto('municipality_logo').values({ media_type: mediaType, content }).execute();
  }
}

function nextLogoVersion(logo: Logo | null | undefined, present: number | null, version: number): number | null {
  if (logo === undefined) {
    return present;
  }
  return logo === null ? null : version + 1;
}

function municipalityProblems(entry: MunicipalityEntry): readonly MenuProblem[] {
  return [
    ...wordsProblems('name', entry.name),
    ...wordsProblems('address', entry.address, { most: nameMaxLength, optional: true }),
    ...phoneProblems('phone', entry.phone),
    ...emailProblems('email', entry.email),
    ...websiteProblems('website', entry.website),
    ...emailProblems('dataProtectionEmail', entry.dataProtectionEmail),
    ...colourProblems('colour', entry.colour),
    ...(entry.logo ? logoProblems('logo', entry.logo) : []),
    ...wordsProblems('privacy', entry.privacy, { most: privacyMaxLength, optional: true }),
    ...optionalTextProblems('senderName', entry.senderName, nameMaxLength),
    ...numberProblems('statutoryMonths', entry.statutoryMonths, { least: 1, most: 24 }),
    ...numberProblems('silenceDays', entry.silenceDays, { least: 3, most: 365 }),
    ...numberProblems('disputeDays', entry.disputeDays, { least: 1, most: 365 }),
    ...numberProblems('submissionsPerHour', entry.submissionsPerHour, { least: 0, most: 10_000 }),
    ...numberProblems('submissionsPerDay', entry.submissionsPerDay, { least: 0, most: 100_000 }),
  ];
}
