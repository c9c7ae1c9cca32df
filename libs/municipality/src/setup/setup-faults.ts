import { z } from 'zod';
import { type MenuProblem } from '../domain/menu-rules.ts';

const [bulgarian, english] = [z.locales.bg().localeError, z.locales.en().localeError];

/** What is wrong with the shape of a set-up file, in words of both languages. */
export function shapeFaults({ issues }: z.ZodError): readonly MenuProblem[] {
  return issues.map((issue) => ({
    path: issue.path.join('.'),
    message: { bg: wordsOf(bulgarian, issue), en: wordsOf(english, issue) },
  }));
}

function wordsOf(words: z.core.$ZodErrorMap, issue: z.core.$ZodIssue): string {
  const said = words(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
