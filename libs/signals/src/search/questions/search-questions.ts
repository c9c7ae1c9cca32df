import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const report = z.object({
  key: z.string(),
  category: z.string(),
  settlement: z.string(),
  quarter: z.string().nullable(),
  address: z.string().nullable(),
  description: z.string(),
  reporter: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
  status: z.string(),
  note: z.string().nullable(),
  message: z.string().nullable(),
});
const question = z.object({
  question: z.string(),
  kind: z.string(),
  expects: z.array(z.string()),
  closed: z.boolean(),
});

/** A report as a citizen dictates it. */
export type AskedReport = z.infer<typeof report>;
/** What a clerk with a caller types, and the keys of the reports that are meant. */
export type SearchQuestion = z.infer<typeof question>;

/** The reports and questions beside this file; both were written without sight of the search. */
export async function searchQuestions(): Promise<{
  readonly reports: readonly AskedReport[];
  readonly questions: readonly SearchQuestion[];
}> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(name, import.meta.url), 'utf8'));
  return {
    reports: z.array(report).parse(await read('reports.json')),
    questions: z.array(question).parse(await read('questions.json')),
  };
}

/**
 * Reports about other matters in the same words, so that the first page is no gift: each with the sentences, place,
 * category and reporter of different reports. The same in each run.
 */
export function unlikeReports(reports: readonly AskedReport[], count: number): readonly AskedReport[] {
  let state = 47;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const any = <T>(values: readonly T[]): T => {
    const value = values[next(values.length)];
    if (value === undefined) {
      throw new Error('There is nothing to choose from.');
    }
    return value;
  };
  const sentences = reports.flatMap(({ description }) => description.match(/[^.!?]+[.!?]*/g) ?? []);
  const names = reports.map(({ reporter }) => reporter.name.split(' '));
  return [...Array(count).keys()].map((index) => {
    const place = any(reports);
    return {
      key: `unlike-${String(index)}`,
      category: any(reports).category,
      settlement: place.settlement,
      quarter: place.quarter,
      address: any(reports).address?.replace(/\d+/, () => String(next(90) + 1)) ?? null,
      description: `${any(sentences).trim()} ${any(sentences).trim()}`,
      reporter: {
        name: `Демо ${any(any(names))} ${any(any(names))}`,
        phone: `0877 11${String(index).padStart(4, '0')}`,
        email: `unlike-${String(index)}@demo.test`,
      },
      status: any(reports).status,
      note: null,
      message: null,
    };
  });
}
