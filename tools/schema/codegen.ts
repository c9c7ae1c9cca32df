import { nameResults } from './name-results.ts';
import { publicMark } from './operation-text.ts';

/** By its folder: the generator looks for names in the packages of the workspace. */
const typescriptOperations = './tools/schema/node_modules/@graphql-codegen/typescript-operations';

const scalars = { DateTime: 'string', Date: 'string' };

/** The documents of one browser project: every operation of its .graphql files becomes a typed constant. */
const documentsOf = (owner: 'citizen' | 'city' | 'console' | 'own' | 'sign-in' | 'web', ...documents: string[]) => ({
  [`libs/contract/src/${owner}.generated.ts`]: {
    documents,
    plugins: [typescriptOperations, './tools/schema/operation-documents.ts'],
    config: { scalars, enumType: 'string-literal' as const, useTypeImports: true },
    documentTransforms: [{ transform: nameResults }],
  },
});

/**
 * The public pages of the portal: a module of their own, because a bundle takes it whole and they are fetched later.
 */
const cityFolders = 'apps/citizen/src/app/{city,from-mail,map,numbers,statements,work}/*.graphql';
/** What people do with their account and their signals: fetched with the pages where they do it. */
const ownActions = 'apps/citizen/src/app/{account/account,signals/signal-actions}.graphql';
/** Signing in and what belongs to it, of both front ends: who is signed in already does not fetch it. */
const signIn = 'libs/web/src/session/sign-in.graphql';
/** Fragments that all modules may use. */
const sharedFragments = 'libs/web/src/{questions/question,server/refusal,session/session-fragments}.graphql';
/** Fragments that several modules of the citizen app use. */
const groundFragments = 'apps/citizen/src/app/{page/next-day,photos/photo,place/surroundings}.graphql';
const signalFragments = 'apps/citizen/src/app/signals/signal-fragments.graphql';

const allDocuments = '{apps/citizen,apps/console,libs/web}/src/**/*.graphql';

const config = {
  schema: ['libs/contract/schema.graphql', `directive @${publicMark} on QUERY`],
  ignoreNoDocuments: true,
  generates: {
    ...documentsOf('citizen', 'apps/citizen/src/**/*.graphql', sharedFragments, `!${cityFolders}`, `!${ownActions}`),
    ...documentsOf('city', cityFolders, groundFragments, sharedFragments),
    ...documentsOf('own', ownActions, groundFragments, signalFragments, sharedFragments),
    ...documentsOf('console', 'apps/console/src/**/*.graphql', sharedFragments),
    ...documentsOf('web', 'libs/web/src/**/*.graphql', `!${signIn}`),
    ...documentsOf('sign-in', signIn, sharedFragments),
    'libs/contract/src/possible-types.generated.ts': {
      plugins: ['./tools/schema/possible-types.ts'],
      documents: allDocuments,
      // Both apps have an operation AddressOfPoint.
      config: { skipDocumentsValidation: true },
    },
    'libs/contract/src/manifest.generated.json': {
      plugins: ['./tools/schema/manifest.ts'],
      documents: allDocuments,
      config: { skipDocumentsValidation: true },
      documentTransforms: [{ transform: nameResults }],
    },
  },
};

export default config;
