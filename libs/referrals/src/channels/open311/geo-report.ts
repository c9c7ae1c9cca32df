import { z } from 'zod';

/** Requests that an answer lists at most where it is not divided into pages, by GeoReport v2. */
export const longestList = 1_000;
/** The longest time that a question for requests may cover, by GeoReport v2, days. */
export const longestSpanDays = 90;
/** Characters that a description may have, by GeoReport v2. */
export const longestDescription = 4_000;

/** An identifier: a text in the standard, a number with some servers; empty counts as absent. */
const identifier = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim())
  .refine((value) => /^[\x21-\x7e]{0,200}$/.test(value), 'no identifier');
const words = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');

/** The answer to a new request, and to the question about a token. */
export const accepted = z.array(z.object({ service_request_id: identifier, token: identifier })).min(1);

/** Requests as they are listed. */
export const listed = z.array(
  z.object({
    service_request_id: identifier.refine((value) => value !== ''),
    status: words,
    status_notes: words,
    description: words,
  }),
);
export type ListedRequest = z.infer<typeof listed>[number];

/** Errors of GeoReport. */
export const errors = z
  .array(z.object({ code: z.union([z.string(), z.number()]).optional(), description: z.string() }))
  .min(1);
