/** What is used of the yardsticks, which are not installed where types are checked. */

declare module 'lighthouse' {
  export interface Audit {
    readonly score: number | null;
    readonly title: string;
    readonly displayValue?: string;
    readonly numericValue?: number;
  }
  export interface Result {
    readonly runtimeError?: { readonly code: string; readonly message: string };
    readonly environment: { readonly benchmarkIndex: number };
    readonly audits: Readonly<Record<string, Audit>>;
    readonly categories: Readonly<
      Record<
        string,
        {
          readonly id: string;
          readonly score: number | null;
          readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
        }
      >
    >;
  }
  export default function lighthouse(
    url: string,
    flags: {
      readonly port: number;
      readonly logLevel: 'error';
      readonly output: 'json';
      readonly onlyCategories: readonly string[];
      readonly throttling: { readonly cpuSlowdownMultiplier: number };
    },
  ): Promise<{ readonly lhr: Result } | undefined>;
}

declare module 'lighthouse/core/lib/page-functions.js' {
  export const pageFunctions: { readonly computeBenchmarkIndex: () => number };
}

declare module 'postgraphile' {
  import type { Server } from 'node:http';
  export function postgraphile(preset: object): {
    createServ(adaptor: object): { addTo(server: Server): Promise<void> };
  };
  export function makeSchema(preset: object): Promise<{ readonly schema: object; readonly resolvedPreset: object }>;
}

declare module 'postgraphile/adaptors/pg' {
  import type { Pool } from 'pg';
  export function makePgService(settings: { readonly pool: Pool; readonly schemas: readonly string[] }): object;
}

declare module 'postgraphile/grafast' {
  export function grafast(question: {
    readonly schema: object;
    readonly resolvedPreset: object;
    readonly requestContext: object;
    readonly source: string;
  }): Promise<{ readonly data?: object | null; readonly errors?: readonly object[] }>;
}

declare module 'postgraphile/grafserv/node' {
  export const grafserv: object;
}

declare module 'postgraphile/presets/amber' {
  export const PostGraphileAmberPreset: object;
}

declare module 'postgraphile-plugin-connection-filter' {
  export const PostGraphileConnectionFilterPreset: object;
}

declare module '@graphile/pg-aggregates' {
  export const PgAggregatesPreset: object;
}
