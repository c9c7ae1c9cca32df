import { roundedKilometers, type GeoPoint, metersOutside, type Territory } from '@ns/territory';
import { unknownAnswer } from '@ns/municipality/domain';
import { type Text, textOf } from '../texts/index.ts';

/** A wrong input before a language is chosen; the same shape as the API's problems. */
export interface Problem {
  readonly path: string;
  readonly message: Text;
}

/** What a category asks, as far as checking the answers needs it. */
export interface AskedQuestion {
  readonly code: string;
  readonly datatype: string;
  readonly required: boolean;
  readonly values: readonly { readonly code: string }[];
  readonly allowsUnknown: boolean;
}

export interface GivenAnswer {
  readonly question: string;
  readonly values: readonly string[];
}

export const descriptionLength = { min: 10, max: 4000 } as const;
export const answerMaxLength = 500;
export const maxPhotos = 5;

/** Checks the description; lengths are counted in characters as a person counts them, without surrounding blanks. */
export function descriptionProblems(description: string): readonly Problem[] {
  const length = [...description.trim()].length;
  if (length < descriptionLength.min) {
    return [
      {
        path: 'description',
        message: textOf('descriptionTooShort', { min: descriptionLength.min }),
      },
    ];
  }
  if (length > descriptionLength.max) {
    return [
      {
        path: 'description',
        message: textOf('descriptionTooLong', { length, max: descriptionLength.max }),
      },
    ];
  }
  return [];
}

/**
 * Checks a point that was given.
 * @param territory where the municipality is; null: no point is outside
 */
export function pointProblems(location: GeoPoint | null, territory: Territory | null): readonly Problem[] {
  const problems: Problem[] = [];
  if (location && !(Math.abs(location.lat) <= 90 && Math.abs(location.lon) <= 180)) {
    problems.push({
      path: 'location',
      message: textOf('pointNotOnEarth'),
    });
  } else if (location && territory) {
    const outside = metersOutside(territory, location);
    if (outside > 0) {
      problems.push({
        path: 'location',
        message: textOf('placeOutside', { kilometers: roundedKilometers(outside) }),
      });
    }
  }
  return problems;
}

/**
 * Checks that somebody can find the place: a settlement alone is a whole town. Citizens only; the staff must also
 * register a letter that names no place (art. 111 of the Administrative Procedure Code) and asks for it afterwards.
 */
export function missingPlaceProblems(
  needsPlace: boolean,
  address: string | null,
  location: GeoPoint | null,
): readonly Problem[] {
  if (!needsPlace || location !== null || (address?.trim() ?? '') !== '') {
    return [];
  }
  return [
    {
      path: 'address',
      message: textOf('placeNeeded'),
    },
  ];
}

/** Checks the answers against what the category asks. */
export function answerProblems(asked: readonly AskedQuestion[], answers: readonly GivenAnswer[]): readonly Problem[] {
  const problems: Problem[] = [];
  const byCode = new Map(asked.map((question) => [question.code, question]));
  for (const answer of answers) {
    const question = byCode.get(answer.question);
    if (!question) {
      problems.push({
        path: `answers.${answer.question}`,
        message: textOf('unknownQuestion'),
      });
    } else if (!isFitting(question, answer.values)) {
      problems.push({
        path: `answers.${question.code}`,
        message: textOf('answerUnfit'),
      });
    }
  }
  const answered = new Set(
    answers.filter((answer) => answer.values.some((value) => value.trim() !== '')).map((answer) => answer.question),
  );
  for (const question of asked) {
    if (question.required && !answered.has(question.code)) {
      problems.push({
        path: `answers.${question.code}`,
        message: textOf('answerNeeded'),
      });
    }
  }
  return problems;
}

function isFitting(question: AskedQuestion, values: readonly string[]): boolean {
  if (values.some((value) => value.length > answerMaxLength)) {
    return false;
  }
  if (question.datatype !== 'multivaluelist' && values.length > 1) {
    return false;
  }
  const given = values.filter((value) => value.trim() !== '');
  switch (question.datatype) {
    case 'singlevaluelist':
    case 'multivaluelist':
      return (
        (question.allowsUnknown && isUnknown(given)) ||
        given.every((value) => question.values.some((offered) => offered.code === value))
      );
    case 'number':
      return given.every((value) => Number.isFinite(Number(value)));
    case 'datetime':
      return given.every((value) => !Number.isNaN(Date.parse(value)));
    default:
      return true;
  }
}

/** „Не знам“ and nothing else. */
function isUnknown(given: readonly string[]): boolean {
  return given.length === 1 && given[0] === unknownAnswer.code;
}
