import type { z } from 'zod';
import type { ProcessConfig } from './process-config.ts';

type Shape = Readonly<Record<string, z.ZodType>>;
type Values<V extends Shape> = z.output<z.ZodObject<V>>;

/** The part of the configuration that one slice or program owns: its variables, and what they mean. */
export interface ConfigSection<V extends Shape, C extends object> {
  readonly variables: V;
  /**
   * Turns variables of the right shape into configuration.
   * @throws ConfigurationError when they contradict each other
   */
  readonly read: (values: Values<V>, process: ProcessConfig) => C;
  /** What must not be so with NODE_ENV=production, one text for each, beginning with the variable's name. */
  readonly refusedInProduction?: (values: Values<V>) => readonly (string | false | undefined)[];
}

/** Declares a section. */
export function defineConfig<V extends Shape, C extends object>(section: ConfigSection<V, C>): ConfigSection<V, C> {
  return section;
}

/** A section whatever its variables are. */
export type AnySection = ConfigSection<never, object>;

/** What a list of sections configures, all together. */
export type ConfigOf<S extends readonly unknown[]> = S extends readonly [
  { readonly read: (...given: never[]) => infer C },
  ...infer Rest,
]
  ? C & ConfigOf<Rest>
  : unknown;
