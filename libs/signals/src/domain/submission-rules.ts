import { distanceText, type GeoPoint, metersOutside, type Territory } from '@ns/territory';

/** A wrong input before a language is chosen; the same shape as the API's problems. */
export interface Problem {
  readonly path: string;
  readonly message: { readonly bg: string; readonly en: string };
}

/** What a category asks, as far as checking the answers needs it. */
export interface AskedQuestion {
  readonly code: string;
  readonly datatype: string;
  readonly required: boolean;
  readonly values: readonly { readonly code: string }[];
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
        message: {
          bg: `Опишете случая с поне ${String(descriptionLength.min)} знака.`,
          en: `Describe the case in at least ${String(descriptionLength.min)} characters.`,
        },
      },
    ];
  }
  if (length > descriptionLength.max) {
    return [
      {
        path: 'description',
        message: {
          bg: `Описанието е ${String(length)} знака, а може да е най-много ${String(descriptionLength.max)}.`,
          en:
            `The description has ${String(length)} characters; at most ${String(descriptionLength.max)} are ` +
            'possible.',
        },
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
      message: { bg: 'Точката не е място на Земята.', en: 'The point is no place on earth.' },
    });
  } else if (location && territory) {
    const outside = metersOutside(territory, location);
    if (outside > 0) {
      problems.push({
        path: 'location',
        message: {
          bg: `Мястото е на ${distanceText(outside, 'bg-BG')} км извън общината, а тук приемаме сигнали само за нея.`,
          en:
            `The place is ${distanceText(outside, 'en-GB')} km outside the municipality; reports are taken for ` +
            'it only.',
        },
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
      message: {
        bg: 'Посочете къде е: адрес, ориентир или точка на картата.',
        en: 'Say where it is: an address, a landmark or a point on the map.',
      },
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
        message: { bg: 'Тази категория няма такъв въпрос.', en: 'This category has no such question.' },
      });
    } else if (!isFitting(question, answer.values)) {
      problems.push({
        path: `answers.${question.code}`,
        message: { bg: 'Отговорът не е възможен за този въпрос.', en: 'The answer does not fit the question.' },
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
        message: { bg: 'Моля, отговорете на този въпрос.', en: 'Please answer this question.' },
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
      return given.every((value) => question.values.some((offered) => offered.code === value));
    case 'number':
      return given.every((value) => Number.isFinite(Number(value)));
    case 'datetime':
      return given.every((value) => !Number.isNaN(Date.parse(value)));
    default:
      return true;
  }
}
