import { textOf } from '../texts/index.ts';
import type { Problem } from './submission-rules.ts';

const phone = /^\+?[\d\s()/.-]{5,30}$/;
const fewestDigits = 5;

/** Tidies a telephone number as typed; null when there is none. */
export function tidyPhone(typed: string | null): string | null {
  const tidy = typed?.trim().replaceAll(/\s+/g, ' ') ?? '';
  return tidy === '' ? null : tidy;
}

/** @param number already tidied */
export function phoneProblems(number: string | null): readonly Problem[] {
  if (number === null || (phone.test(number) && number.replaceAll(/\D/g, '').length >= fewestDigits)) {
    return [];
  }
  return [
    {
      path: 'phone',
      message: textOf('unusablePhone'),
    },
  ];
}
