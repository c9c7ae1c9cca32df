import { z } from 'zod';
import { isIcon } from './category-icons.ts';
import { palette } from './palette.ts';

/** A wrong value before a language is chosen. */
export interface MenuProblem {
  readonly path: string;
  readonly message: { readonly bg: string; readonly en: string };
}

export const nameMaxLength = 120;
export const adviceMaxLength = 600;
export const privacyMaxLength = 4000;
/** Working days; a year has about 250. */
export const mostTargetDays = 250;

const problem = (path: string, bg: string, en: string): MenuProblem => ({ path, message: { bg, en } });
const controls = /[\p{Cc}\p{Cs}]/u;

/** A value without blanks around it; null when nothing is left. */
export function tidy(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** A code is written into signals for ever: short, Latin, without surprises. */
export function codeProblems(code: string, path = 'code'): readonly MenuProblem[] {
  return /^[a-z][a-z0-9_]{0,29}(\.[a-z0-9_]{1,30})?$/.test(code)
    ? []
    : [
        problem(
          path,
          'Кодът е с малки латински букви, цифри и _ и започва с буква, например „roads“ или „roads.pothole“.',
          'A code has small Latin letters, digits and _ and begins with a letter, such as “roads” or “roads.pothole”.',
        ),
      ];
}

/** EKATTE, the national register of settlements: five digits. */
export function settlementCodeProblems(code: string, path = 'code'): readonly MenuProblem[] {
  return /^\d{5}$/.test(code)
    ? []
    : [problem(path, 'Кодът по ЕКАТТЕ е от пет цифри.', 'The EKATTE code has five digits.')];
}

/** Both names are needed: either language is complete. */
export function nameProblems(entry: { readonly nameBg: string; readonly nameEn: string }): readonly MenuProblem[] {
  return [
    ...textProblems('nameBg', entry.nameBg, nameMaxLength),
    ...textProblems('nameEn', entry.nameEn, nameMaxLength),
  ];
}

/** A text that is needed. */
export function textProblems(path: string, text: string, most: number): readonly MenuProblem[] {
  return tidy(text) === null
    ? [problem(path, 'Попълнете това поле.', 'Fill in this field.')]
    : optionalTextProblems(path, text, most);
}

/** A text that may be left out. Line breaks are for texts of more than a line. */
export function optionalTextProblems(path: string, text: string | null, most: number): readonly MenuProblem[] {
  const written = tidy(text) ?? '';
  if ([...written].length > most) {
    return [problem(path, `Най-много ${String(most)} знака.`, `At most ${String(most)} characters.`)];
  }
  return controls.test(most > nameMaxLength ? written.replaceAll(/[\n\r\t]/g, '') : written)
    ? [
        problem(
          path,
          'Текстът съдържа знак, който не може да се покаже.',
          'The text has a character that cannot be shown.',
        ),
      ]
    : [];
}

/** Two texts of which both or neither are given. */
export function pairProblems(
  pathBg: string,
  bg: string | null,
  pathEn: string,
  en: string | null,
): readonly MenuProblem[] {
  if ((tidy(bg) === null) === (tidy(en) === null)) {
    return [];
  }
  return tidy(bg) === null
    ? [problem(pathBg, 'Попълнете и българския текст.', 'Fill in the Bulgarian text too.')]
    : [problem(pathEn, 'Попълнете и английския текст.', 'Fill in the English text too.')];
}

/** A telephone number as people write it. */
export function phoneProblems(path: string, phone: string | null): readonly MenuProblem[] {
  const written = tidy(phone);
  return written === null || /^\+?[\d ()/-]{2,30}$/.test(written)
    ? []
    : [
        problem(
          path,
          'Телефонът е от цифри, интервали и + отпред.',
          'A telephone number has digits, blanks and a leading +.',
        ),
      ];
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
    : [problem(path, 'Имейлът не е пълен.', 'The e-mail address is not complete.')];
}

/** Only the web: an address such as `javascript:` must never become a link. */
export function websiteProblems(path: string, address: string | null): readonly MenuProblem[] {
  const written = tidy(address);
  if (written === null) {
    return [];
  }
  const isWeb =
    /^https?:$/.test(URL.parse(written)?.protocol ?? '') && written.length <= 300 && !controls.test(written);
  return isWeb
    ? []
    : [problem(path, 'Адресът започва с https:// или http://.', 'The address begins with https:// or http://.')];
}

/** A whole number between two bounds. */
export function numberProblems(
  path: string,
  value: number | null | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): readonly MenuProblem[] {
  return value == null || (Number.isInteger(value) && value >= least && value <= most)
    ? []
    : [
        problem(
          path,
          `Цяло число от ${String(least)} до ${String(most)}.`,
          `A whole number from ${String(least)} to ${String(most)}.`,
        ),
      ];
}

export function pointProblems(
  path: string,
  point: { readonly lat: number; readonly lon: number } | null,
): readonly MenuProblem[] {
  return point === null || (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)
    ? []
    : [problem(path, 'Точката не е място на Земята.', 'The point is no place on earth.')];
}

export function iconProblems(path: string, icon: string): readonly MenuProblem[] {
  return isIcon(icon) ? [] : [problem(path, 'Изберете икона от списъка.', 'Choose an icon from the list.')];
}

export function colourProblems(path: string, colour: string): readonly MenuProblem[] {
  return palette.some((each) => each === colour)
    ? []
    : [problem(path, 'Изберете цвят от списъка.', 'Choose a colour from the list.')];
}

/** Says that the code of another menu is unknown or out of use. */
export function unknownProblem(path: string): MenuProblem {
  return problem(path, 'Изберете от списъка.', 'Choose from the list.');
}
