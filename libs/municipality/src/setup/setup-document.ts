import { neededTags, type WordsByLanguage } from '@ns/platform';
import { z } from 'zod';
import { palette } from '../domain/palette.ts';
import { questionTypes } from '../domain/question-rules.ts';
import { settlementKinds } from '../writes/save-place.ts';

/** Words by the tags of their languages. */
/** Words in each language that needs them. */
export const localized = z
  .object(Object.fromEntries(neededTags.map((tag) => [tag, z.string()])))
  .catchall(z.string())
  .transform((words) => words as WordsByLanguage);
const archived = z.boolean().default(false);
const ring = z.array(z.tuple([z.number(), z.number()])).min(3);

/** Outlines of land with where they come from and under which licence; rings of [longitude, latitude]. */
export const areaOutlines = z.object({
  attribution: z.string().min(1),
  licence: z.string().min(1),
  source: z.string().min(1),
  lands: z.array(ring),
});

const municipality = z.object({
  name: localized,
  contacts: z
    .object({
      address: localized.optional(),
      phone: z.string().optional(),
      email: z.string().optional(),
      website: z.string().optional(),
      dataProtectionEmail: z.string().optional(),
    })
    .default({}),
  colour: z.enum(palette).default('teal'),
  /** data URL of a PNG or JPEG picture */
  logo: z.string().optional(),
  /** a paragraph of the municipality's own in the privacy statement */
  privacy: localized.optional(),
  senderName: z.string().optional(),
  /** paragraphs of the municipality's own in its mails, by the kind of the mail, such as `received` */
  mailWords: z.record(z.string(), localized).optional(),
  terms: z
    .object({
      statutoryMonths: z.number().optional(),
      silenceDays: z.number().optional(),
      disputeDays: z.number().optional(),
    })
    .default({}),
  /** signals of one account; 0: any number */
  limits: z.object({ submissionsPerHour: z.number().optional(), submissionsPerDay: z.number().optional() }).default({}),
  area: areaOutlines.optional(),
  /** file next to this one that holds the outlines */
  areaFile: z.string().optional(),
  /** file next to this one with lines of streets; without it no street is found by its name */
  streetsFile: z.string().optional(),
  /** file next to this one with sentences and their categories, for the suggestion */
  trainingFile: z.string().optional(),
  /** file next to this one with matters that are not for the municipality; without it those of the product */
  otherMattersFile: z.string().optional(),
});

const question = z.object({
  code: z.string(),
  label: localized,
  datatype: z.enum(questionTypes),
  required: z.boolean().default(false),
  values: z.array(z.object({ code: z.string(), label: localized })).default([]),
  /** „не знам“ is an answer to choose */
  allowsUnknown: z.boolean().default(false),
  condition: z.object({ question: z.string(), values: z.array(z.string()) }).optional(),
});

const category = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  name: localized,
  department: z.string(),
  /** without one: that of the group */
  icon: z.string().optional(),
  targetWorkingDays: z.number().optional(),
  dangerous: z.boolean().default(false),
  advice: localized.optional(),
  forwardTo: z.string().optional(),
  publishable: z.boolean().default(true),
  photoOnResolve: z.boolean().default(false),
  /** false: a matter without a place (a proposal, a driver’s conduct), sent without point and address */
  needsPlace: z.boolean().default(true),
  /** a matter inside or at a building: the report asks for entrance and floor */
  asksEntrance: z.boolean().default(false),
  questions: z.array(question).default([]),
  archived,
});

/** The part of a set-up file that this slice keeps; other slices keep theirs in the same file. */
export const setupDocument = z.object({
  municipality,
  departments: z.array(z.object({ code: z.string(), name: localized, archived })),
  externalBodies: z
    .array(z.object({ code: z.string(), name: localized, phone: z.string().optional(), archived }))
    .default([]),
  settlements: z.array(
    z.object({
      /** EKATTE */
      code: z.string(),
      name: localized,
      kind: z.enum(settlementKinds),
      lat: z.number(),
      lon: z.number(),
      /** the settlement with the land around it, where no outline holds it */
      radiusMeters: z.number().optional(),
      archived,
    }),
  ),
  quarters: z
    .array(
      z.object({
        code: z.string(),
        settlement: z.string(),
        name: localized,
        lat: z.number().optional(),
        lon: z.number().optional(),
        archived,
      }),
    )
    .default([]),
  categories: z.array(category),
  holidays: z
    .array(
      z.object({
        day: z.iso.date(),
        /** true: a weekend day that is worked */
        working: z.boolean().default(false),
        name: localized,
        archived,
      }),
    )
    .default([]),
});

/** A municipality as a set-up file gives it. */
export type SetupDocument = z.infer<typeof setupDocument>;
