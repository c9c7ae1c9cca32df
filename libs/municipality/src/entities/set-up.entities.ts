import { defineEntity, p } from '@mikro-orm/core';
import type { WordsByLanguage } from '@ns/platform';
import type { PaletteColour } from '../domain/palette.ts';

const HolidaySchema = defineEntity({
  name: 'Holiday',
  tableName: 'holiday',
  properties: {
    /** `YYYY-MM-DD` */
    day: p.string().primary(),
    /** true: a Saturday or Sunday that is worked by decree; false: a working day that is free */
    working: p.boolean(),
    name: p.json<WordsByLanguage>(),
    version: p.integer().default(1),
    /** changed here; a set-up file at start leaves it alone from then on */
    edited: p.boolean().default(false),
    archivedAt: p.datetime().nullable(),
  },
});
/** A day on which the calendar of the law does not hold, by decree of the government or order of the mayor. */
export class Holiday extends HolidaySchema.class {}
HolidaySchema.setClass(Holiday);

/** Outlines of land with where they come from. */
export interface AreaOutlines {
  readonly attribution: string;
  readonly licence: string;
  readonly source: string;
  /** rings of [longitude, latitude] */
  readonly lands: readonly (readonly (readonly [number, number])[])[];
}

export const MunicipalitySchema = defineEntity({
  name: 'Municipality',
  tableName: 'municipality',
  properties: {
    /** always 1: the installation serves one municipality */
    id: p.integer().primary(),
    name: p.json<WordsByLanguage>(),
    address: p.json<WordsByLanguage>().nullable(),
    phone: p.string().nullable(),
    email: p.string().nullable(),
    website: p.string().nullable(),
    dataProtectionEmail: p.string().nullable(),
    colour: p.string().$type<PaletteColour>(),
    /** counts the pictures that were set; null: the product's own mark is shown */
    logoVersion: p.integer().nullable(),
    /** a paragraph of the municipality's own in the privacy statement */
    privacy: p.json<WordsByLanguage>().nullable(),
    /** paragraphs of the municipality's own in its mails, by the kind of the mail */
    mailWords: p.json<Readonly<Record<string, WordsByLanguage>>>().nullable(),
    /** name before the sender's address in mails; null: as configured */
    senderName: p.string().nullable(),
    statutoryMonths: p.integer(),
    silenceDays: p.integer(),
    disputeDays: p.integer(),
    /** signals of one account; null: as configured, 0: any number */
    submissionsPerHour: p.integer().nullable(),
    submissionsPerDay: p.integer().nullable(),
    /** null: no point is refused as outside */
    area: p.json<AreaOutlines>().nullable(),
    version: p.integer().default(1),
    /** changed here; a set-up file at start leaves it alone from then on */
    edited: p.boolean().default(false),
    /** a set-up file was imported here; that of the start leaves everything alone from then on */
    imported: p.boolean().default(false),
  },
});
/** Whose service this is and by which terms it works. */
export class Municipality extends MunicipalitySchema.class {}
MunicipalitySchema.setClass(Municipality);

export const setUpEntities = [HolidaySchema, MunicipalitySchema];
