import { z } from 'zod';
import { type Text, textOf } from '../texts/index.ts';
import { isIcon } from './category-icons.ts';
import { palette } from './palette.ts';

/** A wrong value before a language is chosen. */
export interface MenuProblem {
  readonly path: string;
  readonly message: Text;
}

export const nameMaxLength = 120;
export const adviceMaxLength = 600;
export const privacyMaxLength = 4000;
export const mailWordsMaxLength = 1000;
/** Working days; a year has about 250. */
export const mostTargetDays = 250;

const problem = (path: string, message: Text): MenuProblem => ({ path, message });
const controls = /[\p{Cc}\p{Cs}]/u;

/** A value without blanks around it; null when nothing is left. */
export function tidy(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** A code is written into signals for ever: short, Latin, without surprises. */
export function codeProblems(code: string, path = 'code'): readonly MenuProblem[] {
  return /^[a-z][a-z0-9_]{0,29}(\.[a-z0-9_]{1,30})?$/.test(code) ? [] : [problem(path, textOf('codeShape'))];
}

/** EKATTE, the national register of settlements: five digits. */
export function settlementCodeProblems(code: string, path = 'code'): readonly MenuProblem[] {
  return /^\d{5}$/.test(code) ? [] : [problem(path, textOf('ekatteShape'))];
}

/** A text that may be left out. Line breaks are for texts of more than a line. */
export function optionalTextProblems(path: string, text: string | null, most: number): readonly MenuProblem[] {
  const written = tidy(text) ?? '';
  if ([...written].length > most) {
    return [problem(path, textOf('tooLong', { most }))];
  }
  return controls.test(most > nameMaxLength ? written.replaceAll(/[\n\r\t]/g, '') : written)
    ? [problem(path, textOf('unseenCharacter'))]
    : [];
}

/** A telephone number as people write it. */
export function phoneProblems(path: string, phone: string | null): readonly MenuProblem[] {
  const written = tidy(phone);
  return written === null || /^\+?[\d ()/-]{2,30}$/.test(written) ? [] : [problem(path, textOf('phoneShape'))];
}

/** People read it and it becomes a link: letters of every script, without signs that could end an attribute. */
const contactAddress = z
  .email({ pattern: z.regexes.unicodeEmail })
  .max(254)
  .regex(/^[^<>"]+@[^<>"]+\.[^<>".]+$/);

export function emailProblems(path: string, email: string | null): readonly MenuProblem[] {
  const written = tidy(email);
  return written === null || contactAddress.safeParse(written).success
    ? []
    : [problem(path, textOf('emailIncomplete'))];
}

/** Only the web: an address such as `javascript:` must never become a link. */
export function websiteProblems(path: string, address: string | null): readonly MenuProblem[] {
  const written = tidy(address);
  if (written === null) {
    return [];
  }
  const isWeb =
    /^https?:$/.test(URL.parse(written)?.protocol ?? '') && written.length <= 300 && !controls.test(written);
  return isWeb ? [] : [problem(path, textOf('websiteShape'))];
}

/** A whole number between two bounds. */
export function numberProblems(
  path: string,
  value: number | null | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): readonly MenuProblem[] {
  return value == null || (Number.isInteger(value) && value >= least && value <= most)
    ? []
    : [problem(path, textOf('numberOutOfRange', { least, most }))];
}

export function pointProblems(
  path: string,
  point: { readonly lat: number; readonly lon: number } | null,
): readonly MenuProblem[] {
  return point === null || (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)
    ? []
    : [problem(path, textOf('pointNotOnEarth'))];
}

export function iconProblems(path: string, icon: string): readonly MenuProblem[] {
  return isIcon(icon) ? [] : [problem(path, textOf('iconNotFromList'))];
}

export function colourProblems(path: string, colour: string): readonly MenuProblem[] {
  return palette.some((each) => each === colour) ? [] : [problem(path, textOf('colourNotFromList'))];
}

/** Says that the code of another menu is unknown or out of use. */
export function unknownProblem(path: string): MenuProblem {
  return problem(path, textOf('notFromList'));
}
