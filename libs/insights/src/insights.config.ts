import { join } from 'node:path';
import { defineConfig, optional } from '@ns/platform';
import { z } from 'zod';
import type { EngineSettings } from './engine/duckdb-file.ts';

/** Less is not enough for a file of Parquet. */
const leastMemoryMb = 256;

export const insightsConfig = defineConfig({
  variables: {
    FIGURES_FOLDER: optional(z.string()),
    FIGURES_MEMORY_MB: optional(z.coerce.number().int().min(leastMemoryMb)),
    FIGURES_THREADS: optional(z.coerce.number().int().min(1)),
  },
  read: (env, { dataFolder }): { readonly figures: EngineSettings } => ({
    figures: {
      folder: env.FIGURES_FOLDER ?? join(dataFolder, 'figures'),
      memoryMb: env.FIGURES_MEMORY_MB ?? leastMemoryMb,
      threads: env.FIGURES_THREADS ?? 2,
    },
  }),
});
