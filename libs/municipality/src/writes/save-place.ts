import { defaultTag, type EntityManager, sql } from '@ns/platform';
import {
  codeProblems,
  type MenuProblem,
  numberProblems,
  pointProblems,
  settlementCodeProblems,
  unknownProblem,
} from '../domain/menu-rules.ts';
import { mergedName } from '../domain/words.ts';
import { Quarter, Settlement } from '../entities/municipality.entities.ts';
import { textOf } from '../texts/index.ts';
import { keepingFormerSlugs } from './keep-former-slugs.ts';
import { type NamedEntry, namedProblems } from './save-department.ts';
import { archivedAt, lastPosition, lockMenus, saveEntry, type SaveOutcome } from './save-entry.ts';

export const settlementKinds = ['city', 'town', 'village'] as const;
export type SettlementKind = (typeof settlementKinds)[number];

export interface SettlementEntry extends NamedEntry {
  readonly kind: SettlementKind;
  readonly location: { readonly lat: number; readonly lon: number };
  /** the settlement with the land around it, metres; null: the outlines of the municipality hold it */
  readonly radiusMeters: number | null;
}

export interface QuarterEntry extends NamedEntry {
  /** code of its settlement */
  readonly settlement: string;
  /** roughly the middle; null where nobody has verified one */
  readonly location: { readonly lat: number; readonly lon: number } | null;
}

/** Saves a settlement. The last one in use cannot be archived: every signal names one. */
export async function saveSettlement(tx: EntityManager, entry: SettlementEntry): Promise<SaveOutcome<Settlement>> {
  await lockMenus(tx);
  const present = await tx.findOne(Settlement, { code: entry.code });
  const problems = [
    ...(present ? [] : settlementCodeProblems(entry.code)),
    ...namedProblems(entry),
    ...pointProblems('location', entry.location),
    ...numberProblems('radiusMeters', entry.radiusMeters, { least: 100, most: 50_000 }),
    ...(entry.archived ? await lastSettlement(tx, entry.code) : []),
  ];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const position = entry.position ?? present?.position ?? (await lastPosition(tx, 'settlement'));
  const save = () =>
    saveEntry(
      tx,
      Settlement,
      { key: { code: entry.code }, version: entry.version, path: 'code' },
      {
        name: mergedName(entry.name, present?.name),
        kind: entry.kind,
        lat: entry.location.lat,
        lon: entry.location.lon,
        radiusMeters: entry.radiusMeters,
        position,
        archivedAt: archivedAt(entry.archived, present?.archivedAt),
      },
    );
  return isNamedAsBefore(entry, present) ? save() : keepingFormerSlugs(tx, save);
}

/** Saves a quarter of a settlement. */
export async function saveQuarter(tx: EntityManager, entry: QuarterEntry): Promise<SaveOutcome<Quarter>> {
  await lockMenus(tx);
  const key = { settlementCode: entry.settlement, code: entry.code };
  const present = await tx.findOne(Quarter, key);
  const settlement = await tx.findOne(Settlement, { code: entry.settlement });
  const problems = [
    ...(settlement ? [] : [unknownProblem('settlement')]),
    ...(present ? [] : codeProblems(entry.code)),
    ...namedProblems(entry),
    ...pointProblems('location', entry.location),
  ];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const position = entry.position ?? present?.position ?? (await lastPosition(tx, 'quarter'));
  const save = () =>
    saveEntry(
      tx,
      Quarter,
      { key, version: entry.version, path: 'code' },
      {
        name: mergedName(entry.name, present?.name),
        lat: entry.location?.lat ?? null,
        lon: entry.location?.lon ?? null,
        position,
        archivedAt: archivedAt(entry.archived, present?.archivedAt),
      },
    );
  return isNamedAsBefore(entry, present) ? save() : keepingFormerSlugs(tx, save);
}

/** Whether no address can change: an import saves every place, and few of them are renamed. */
function isNamedAsBefore({ name, archived }: NamedEntry, present: Settlement | Quarter | null): boolean {
  return (
    present !== null &&
    mergedName(name, present.name)[defaultTag] === present.name[defaultTag] &&
    archived === (present.archivedAt != null)
  );
}

async function lastSettlement(tx: EntityManager, code: string): Promise<readonly MenuProblem[]> {
  const other = (
    await sql<{ code: string }>`
    select code from settlement where archived_at is null and code <> ${code} limit 1`.execute(tx.getKysely())
  ).rows[0];
  return other
    ? []
    : [
        {
          path: 'archived',
          message: textOf('lastSettlement'),
        },
      ];
}
