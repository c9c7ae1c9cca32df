import { z } from 'zod';
import type { AnySection, ConfigOf } from './config-section.ts';
import { ConfigurationError } from './configuration-error.ts';
import {
  type ProcessConfig,
  processConfigOf,
  processRefusals,
  type ProcessVariables,
  processVariables,
} from './process-config.ts';

/** Variables of the environment. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration of a program from environment variables: what every process needs, and the sections of the
 * slices that the program uses.
 * @throws ConfigurationError naming every missing or malformed variable (never its value: it may be a secret)
 */
export function loadConfig<const S extends readonly object[]>(
  sections: S,
  variables: Variables = process.env,
): ProcessConfig & ConfigOf<S> {
  const parts = sections as unknown as readonly AnySection[];
  const shape = Object.assign({}, processVariables, ...parts.map((part) => part.variables as object)) as z.ZodRawShape;
  const parsed = z.object(shape).safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`The configuration is not usable:\n${problems.join('\n')}`);
  }
  const values = parsed.data as ProcessVariables;
  if (values.NODE_ENV === 'production') {
    if (values.DEMO_ACCOUNTS) {
      throw new ConfigurationError('DEMO_ACCOUNTS must not be set when NODE_ENV=production: their password is public.');
    }
    const unsafe = [
      ...processRefusals(values),
      ...parts.flatMap((part) => part.refusedInProduction?.(values as never) ?? []),
    ].filter((line) => typeof line === 'string' && line !== '');
    if (unsafe.length > 0) {
      const lines = unsafe.map((line) => `  ${String(line)}`);
      throw new ConfigurationError(`NODE_ENV=production refuses these settings:\n${lines.join('\n')}`);
    }
  }
  const common = processConfigOf(values);
  return Object.assign(common, ...parts.map((part) => part.read(values as never, common))) as ProcessConfig &
    ConfigOf<S>;
}
