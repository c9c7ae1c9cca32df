import type { RecordsConfig } from '../config/records.config.ts';
import { ConfigurationError, inLanguage, technicalLanguage } from '@ns/platform';
import { keyProblems } from './key-problems.ts';

/**
 * Makes sure at start that the exchange with the records system can work at all.
 * @throws ConfigurationError with one sentence for each problem, after the variable that has to be looked at
 */
export async function requireUsableKeys(config: RecordsConfig, now: Date = new Date()): Promise<void> {
  const problems = await keyProblems(config, now);
  if (problems.length === 0) {
    return;
  }
  throw new ConfigurationError(
    problems.map(({ variable, sentence }) => `${variable}: ${inLanguage(technicalLanguage, sentence)}`).join('\n'),
  );
}
