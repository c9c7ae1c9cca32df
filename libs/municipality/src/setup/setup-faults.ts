import { type Language, languageRow, languages, type Text } from '@ns/platform';
import { z } from 'zod';
import type { MenuProblem } from '../domain/menu-rules.ts';

const localeErrors = new Map(languages.map((language) => [language, localeError(languageRow(language).tag)]));

/** What is wrong with the shape of a set-up file; the library of the check has the words of each language. */
export function shapeFaults({ issues }: z.ZodError): readonly MenuProblem[] {
  return issues.map((issue) => ({ path: issue.path.join('.'), message: new ShapeText(issue) }));
}

class ShapeText implements Text {
  constructor(private readonly issue: z.core.$ZodIssue) {}

  in(language: Language): string {
    const said = localeErrors.get(language)?.(this.issue as z.core.$ZodRawIssue);
    return (typeof said === 'string' ? said : said?.message) ?? this.issue.message;
  }
}

function localeError(tag: string): z.core.$ZodErrorMap | undefined {
  const locales: Readonly<Record<string, (() => { localeError: z.core.$ZodErrorMap }) | undefined>> = z.locales;
  return locales[tag]?.().localeError;
}
