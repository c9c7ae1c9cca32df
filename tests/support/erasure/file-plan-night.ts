import { Database } from '@ns/platform';
import { executeFilePlan, forgetters } from '@ns/retention';
import { erasureSlices } from './planted-people.ts';

/** Carries out the confirmed file plan on a database, as the worker does at night. @returns what went, by its kind */
export async function filePlanNight(url: string): Promise<Readonly<Record<string, number>>> {
  const { insightsSchema } = await import('@ns/insights');
  const database = await Database.open({ url, poolSize: 2, slices: [...erasureSlices, insightsSchema] });
  try {
    const carriedOut = await executeFilePlan({ database, forgetters, auditDays: 30 }, { now: new Date() });
    return Object.fromEntries(carriedOut.map(({ rule, count }) => [rule.kind, count]));
  } finally {
    await database.close();
  }
}
