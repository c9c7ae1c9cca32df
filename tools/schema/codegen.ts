import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { DateTime: 'string', Date: 'string' };

/** Typed documents of one browser project: every .graphql file becomes a typed constant. */
const documentsOf = (owner: 'citizen' | 'city' | 'console' | 'web', ...documents: string[]) => ({
  [`libs/contract/src/${owner}/`]: {
    preset: 'client' as const,
    documents,
    presetConfig: { fragmentMasking: false },
    config: { scalars, enumsAsTypes: true, useTypeImports: true },
  },
});

/**
 * The public pages of the portal: a module of their own, because a bundle takes it whole and they are fetched later.
 */
const cityFolders = 'apps/citizen/src/app/{city,from-mail,map,numbers}/*.graphql';
/** Fragments that both modules of the citizen app use. */
const groundFragments = 'apps/citizen/src/app/{form/refusal,place/surroundings}.graphql';

const config: CodegenConfig = {
  schema: 'libs/contract/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    ...documentsOf('citizen', 'apps/citizen/src/**/*.graphql', `!${cityFolders}`),
    ...documentsOf('city', cityFolders, groundFragments),
    ...documentsOf('console', 'apps/console/src/**/*.graphql'),
    ...documentsOf('web', 'libs/web/src/**/*.graphql'),
    'libs/contract/src/possible-types.generated.ts': {
      plugins: ['fragment-matcher'],
      config: { useExplicitTyping: true },
    },
  },
};

export default config;
