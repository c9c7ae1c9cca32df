import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { DateTime: 'string', Date: 'string' };

/** Typed documents of one browser project: every .graphql file becomes a typed constant. */
const documentsOf = (owner: 'citizen' | 'console' | 'web', folder: string) => ({
  [`libs/contract/src/${owner}/`]: {
    preset: 'client' as const,
    documents: [`${folder}/src/**/*.graphql`],
    presetConfig: { fragmentMasking: false },
    config: { scalars, enumsAsTypes: true, useTypeImports: true },
  },
});

const config: CodegenConfig = {
  schema: 'libs/contract/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    ...documentsOf('citizen', 'apps/citizen'),
    ...documentsOf('console', 'apps/console'),
    ...documentsOf('web', 'libs/web'),
    'libs/contract/src/possible-types.generated.ts': {
      plugins: ['fragment-matcher'],
      config: { useExplicitTyping: true },
    },
  },
};

export default config;
