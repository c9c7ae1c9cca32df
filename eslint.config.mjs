import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { boundariesWithReasons } from './tools/lint/boundaries-with-reasons.mjs';

/** Rules without dependencies that the server and the browser decide by alike. */
const sharedRules = ['territory', 'bulgarian'];

/** What a scope may import, with the reason that lint prints when the rule is broken. */
const scopeRules = [
  ['languages', ['languages'], 'The list of languages, which the server and the screens share: it knows nothing else.'],
  ['csv', ['csv'], 'Lines of CSV, which the server and the screens write alike, know nothing else.'],
  ['platform', ['platform', 'languages'], 'The platform knows no domain words.'],
  ['territory', ['territory'], 'Pure rules that the server and the screens share: they know nothing else.'],
  ['bulgarian', ['bulgarian'], 'Pure rules that the server and the screens share: they know nothing else.'],
  [
    'municipality',
    ['municipality', ...sharedRules, 'platform'],
    'Municipality data is the ground floor: it knows no other slice.',
  ],
  [
    'streets',
    ['streets', 'municipality', ...sharedRules, 'platform'],
    'Streets know settlements and quarters, nothing of accounts and signals.',
  ],
  ['identity', ['identity', 'municipality', 'platform'], 'Accounts know departments, nothing of signals.'],
  ['covers', ['covers'], 'What looks at pictures knows pixels, nothing of photos, reports and people.'],
  [
    'media',
    ['media', 'covers', 'identity', 'municipality', 'platform'],
    'Photos know who uploaded them, not what they show.',
  ],
  [
    'signals',
    ['signals', 'media', 'identity', 'municipality', ...sharedRules, 'platform'],
    'The case does not know its registration or its e-mails: upwards goes an outbox event.',
  ],
  [
    'records',
    ['records', 'signals', 'media', 'identity', 'municipality', 'platform'],
    'Registration and e-mail do not know each other.',
  ],
  [
    'notifications',
    ['notifications', 'signals', 'media', 'identity', 'municipality', 'platform'],
    'Registration and e-mail do not know each other.',
  ],
  [
    'referrals',
    ['referrals', 'notifications', 'records', 'signals', 'media', 'identity', 'municipality', 'platform'],
    'Registration and e-mails do not know what becomes of a forwarded report; it leaves as a mail or a document.',
  ],
  [
    'desk',
    ['desk', 'signals', 'media', 'identity', 'municipality', 'platform'],
    'The clerk’s desk and the e-mails do not know each other: what a mail needs of a signal, signals say.',
  ],
  [
    'insights',
    ['insights', 'csv', 'signals', 'media', 'identity', 'municipality', 'platform'],
    'Figures know signals and nothing of registrations and e-mails: what they count, signals say.',
  ],
  [
    'areas',
    ['areas', 'signals', 'streets', 'media', 'identity', 'municipality', ...sharedRules, 'platform'],
    'What citizens follow knows streets and published signals, nothing of e-mails: the worker hands its news to them.',
  ],
  [
    'letters',
    ['letters', 'notifications', 'signals', 'media', 'identity', 'municipality', 'platform'],
    'Letters that come in know the mails that they answer and the signals that are made of them; neither knows them.',
  ],
  [
    'menus',
    ['menus', 'retention', 'referrals', 'desk', 'signals', 'media', 'identity', 'streets', 'municipality', 'platform'],
    'Setting up a municipality knows what it sets up; nothing knows it.',
  ],
  [
    'retention',
    [
      'retention',
      ...['areas', 'letters', 'insights', 'desk', 'referrals', 'notifications', 'records'],
      ...['signals', 'media', 'identity', 'municipality'],
      'platform',
    ],
    'The file plan lets every slice forget its own and knows none of their tables; no slice knows the plan.',
  ],
  ['solo', ['solo', 'platform'], 'One process of both has nothing of its own but their order.'],
  ['contract', ['contract'], 'The contract is generated and depends on nothing.'],
  ['web', ['web', 'contract', 'languages'], 'Browser code talks to the server by the contract only.'],
  [
    'citizen',
    ['citizen', 'web', 'contract', 'languages', ...sharedRules],
    'Browser code talks to the server by the contract only; rules without dependencies it may share.',
  ],
  [
    'console',
    ['console', 'csv', 'web', 'contract', 'languages'],
    'Browser code talks to the server by the contract only.',
  ],
].map(([scope, allowed, why]) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: allowed.map((tag) => `scope:${tag}`),
  notDependOnLibsWithTags: undefined,
  why,
}));

const reasons = new Map(scopeRules.map(({ sourceTag, why }) => [sourceTag, why]));

const depConstraints = [
  ...scopeRules.map(({ sourceTag, onlyDependOnLibsWithTags }) => ({ sourceTag, onlyDependOnLibsWithTags })),
  { sourceTag: 'runtime:node', onlyDependOnLibsWithTags: ['runtime:node', 'runtime:any'] },
  { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
  { sourceTag: 'runtime:browser', onlyDependOnLibsWithTags: ['runtime:browser', 'runtime:any'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:slice', 'type:platform', 'type:contract', 'type:web', 'type:rules'],
  },
  { sourceTag: 'type:slice', onlyDependOnLibsWithTags: ['type:slice', 'type:platform', 'type:rules'] },
  { sourceTag: 'type:rules', onlyDependOnLibsWithTags: ['type:rules'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:platform', 'type:rules'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:slice', 'type:platform', 'type:contract', 'type:rules'] },
  {
    sourceTag: 'type:tests',
    onlyDependOnLibsWithTags: ['type:slice', 'type:platform', 'type:contract', 'type:app', 'type:tool', 'type:rules'],
  },
];

/** Where the version of a release is from. */
const versionFile = '../../../../package.json';

/** @param allow applications that may be imported: otherwise none is */
const boundaries = (allow) => [
  'error',
  { enforceBuildableLibDependency: false, allow: [...allow, versionFile], depConstraints },
];

/** What the language can say in two forms is written in one. */
const relativeImport = '[source.value=/^\\.{1,2}\\//]:not([source.value=/\\.(ts|js|mjs|json)$/])';
const oneDialect = [
  { selector: 'PrivateIdentifier', message: 'Write `private name`: one form for what a class keeps to itself.' },
  ...['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].map((node) => ({
    selector: `${node}${relativeImport}`,
    message: 'A relative import names its file: `./name.ts`.',
  })),
];

/** Code says what it does, not what a formatter or a rule wants to see. */
const plainCode = [
  {
    selector: 'ObjectExpression > SpreadElement[argument.type="ObjectExpression"]',
    message: 'Write the properties as they are: nothing is spread here.',
  },
  {
    selector:
      'AwaitExpression > CallExpression[arguments.length=0]' +
      '[callee.object.name="Promise"][callee.property.name="resolve"]',
    message: 'Nothing is waited for here: leave `async` out, give Fastify its `done`, or wait for what has to happen.',
  },
];

/** What a busy machine makes late is no defect: speed is measured in tools/bench. */
const noSpeed = {
  selector:
    'CallExpression[callee.name="expect"] > BinaryExpression[left.callee.object.name="performance"],' +
    'CallExpression[callee.name="expect"] CallExpression[callee.property.name=/^((threadC|c)puUsage|memoryUsage)$/]',
  message:
    'No speed and no memory of a process is asserted: compare what was done; what a hostile input must not hold up ' +
    'runs in node:vm with a timeout that is far beyond its work.',
};

/** Between midnight in Bulgaria and midnight UTC the two days differ. */
const localDays = {
  selector:
    'CallExpression[callee.property.name="slice"][arguments.1.value=10]' +
    '[callee.object.callee.property.name="toISOString"]' +
    ' NewExpression[callee.name="Date"]:matches([arguments.length=0], :has(MemberExpression[property.name="now"]))',
  message: 'The day of now is the municipality’s: dayOf(new Date()).',
};

/** A page draws its parts one after another: what is read from it once may be read between two of them. */
const watchedPages = {
  selector:
    'CallExpression[callee.name="expect"] > AwaitExpression > CallExpression[callee.property.name=' +
    '/^(count|inputValue|textContent|innerText|getAttribute|all(InnerTexts|TextContents)|' +
    'is(Visible|Hidden|Enabled|Disabled|Checked))$/]',
  message: 'A page is asked until it is so: await expect.poll(() => …).',
};

/** Installations that keep files in a folder load nothing for S3. */
const loadedOnDemand = {
  selector: "ImportDeclaration[importKind='value'][source.value=/^(@aws-sdk|@tus.s3-store)/]",
  message: 'What S3 needs is loaded when it is asked for: await import(…).',
};

/** What a client sends may be no address, and a parameter that is written twice is a list. */
const totalReaders = [
  {
    // Settings are checked when a process starts.
    selector:
      'NewExpression[callee.name="URL"]' +
      ':not([arguments.0.type="Literal"]):not([arguments.0.name=/^(publicUrl|issuer)$/])',
    message: 'What a client sends may be no address, and new URL() throws: use URL.parse() or URL.canParse().',
  },
  {
    selector: 'TSPropertySignature[key.name="Querystring"]',
    message: 'A parameter that is given twice is a list: read parameters by queryTexts(request.query, […]).',
  },
];

/** Imports that only one room may make. */
const forbid = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const queueEngines = { group: ['bullmq', 'ioredis'], message: 'Only libs/platform/src/jobs knows the queue engine.' };
const databaseDriver = {
  group: ['pg', '@mikro-orm/postgresql', '@mikro-orm/migrations'],
  message: 'Only libs/platform/src/persistence knows the database driver.',
};
const frameworks = {
  group: ['@mikro-orm/*', 'type-graphql', 'graphql', '@apollo/*', 'fastify', 'bullmq', 'ioredis', 'nodemailer'],
  message: 'domain/ holds pure rules: no framework, no platform.',
};
const platformButRules = {
  regex: '^@ns/platform(?!/outgoing$)',
  message: frameworks.message,
};
const finderDoors = {
  regex: '/finder/(?!signal-finder\\.ts$)',
  message: 'The finder is asked through finder/signal-finder.ts alone.',
};
const olderForms = {
  regex: '^@angular/forms$',
  message: 'A form is a signal form of MutationForm in libs/web (decision 257).',
};
const otherTexts = {
  group: ['@jsverse/transloco'],
  importNames: ['TranslocoService', 'translateSignal'],
  message: 'A class reads its texts by `inject(ScreenTexts).t`, which follows the language (decision 204).',
};
const noProcessEnv = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Configuration is read once, in libs/platform/src/config.' },
  ],
};

const promiseRules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
  '@typescript-eslint/await-thenable': 'error',
  // An object in a text is written [object Object]; elements of XML write themselves.
  '@typescript-eslint/no-base-to-string': [
    'error',
    { ignoredTypeNames: ['Element', 'Error', 'RegExp', 'URL', 'URLSearchParams'] },
  ],
};
const browserProjects = {
  'apps/console': ['apps/console/tsconfig.app.json', 'apps/console/tsconfig.spec.json'],
  'apps/citizen': ['apps/citizen/tsconfig.app.json', 'apps/citizen/tsconfig.spec.json'],
  'libs/web': ['libs/web/tsconfig.json'],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.nx/**',
      '.angular/**',
      '.data/**',
      '**/*.generated.ts',
      'libs/contract/src/**',
      'apps/citizen/android/**',
      'apps/citizen/ios/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict],
    plugins: { ns: { rules: { boundaries: boundariesWithReasons(reasons) } } },
    rules: {
      'ns/boundaries': boundaries([]),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `import { type A } from './b.ts'` loads b when the program starts, `import type { A }` does not.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      curly: ['error', 'all'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...oneDialect, ...plainCode, noSpeed, localDays],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'variable', modifiers: ['const', 'global'], format: ['camelCase', 'PascalCase'] },
      ],
    },
  },
  {
    files: ['apps/{api,worker,solo}/**/*.ts', 'libs/**/*.ts', 'tools/**/*.ts', 'tests/**/*.ts'],
    ignores: ['libs/web/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...promiseRules,
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/{api,worker,solo}/**/*.ts'],
    ignores: ['libs/web/**', 'libs/platform/**', '**/*.spec.ts'],
    rules: { ...forbid([queueEngines, databaseDriver]), ...noProcessEnv },
  },
  {
    files: [
      'apps/api/src/{graphql,http,live}/**/*.ts',
      'apps/worker/src/**/*.ts',
      'libs/*/src/**/http/**/*.ts',
      'libs/identity/src/{personal-data,single-sign-on}/**/*.ts',
      'libs/media/src/{store,uploads}/**/*.ts',
    ],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...oneDialect,
        ...plainCode,
        noSpeed,
        localDays,
        ...totalReaders,
        loadedOnDemand,
      ],
    },
  },
  {
    files: ['tests/{browser,hostile,language,operation}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...oneDialect, ...plainCode, noSpeed, localDays, watchedPages] },
  },
  {
    files: ['apps/solo/**/*.ts'],
    rules: { 'ns/boundaries': boundaries(['@ns/api', '@ns/worker']) },
  },
  {
    files: ['libs/platform/src/**/*.ts'],
    ignores: ['libs/platform/src/config/**', '**/*.spec.ts'],
    rules: noProcessEnv,
  },
  {
    files: ['libs/platform/src/**/*.ts'],
    ignores: ['libs/platform/src/jobs/**', 'libs/platform/src/persistence/**', '**/*.spec.ts'],
    rules: forbid([queueEngines, databaseDriver]),
  },
  {
    files: ['libs/signals/src/**/*.ts'],
    ignores: ['libs/signals/src/finder/**', '**/*.spec.ts'],
    rules: forbid([queueEngines, databaseDriver, finderDoors]),
  },
  { files: ['libs/*/src/domain/**/*.ts'], ignores: ['**/*.spec.ts'], rules: forbid([frameworks, platformButRules]) },
  {
    files: ['apps/console/**/*.ts'],
    rules: forbid([
      {
        group: ['@ionic/*', 'ionicons', '@capacitor/*'],
        message: 'The console is Angular Material; Ionic belongs to the citizen app.',
      },
      olderForms,
      otherTexts,
    ]),
  },
  {
    files: ['apps/citizen/**/*.ts'],
    rules: forbid([
      {
        group: ['@angular/material', '@angular/material/*'],
        message: 'The citizen app is Ionic; Material belongs to the console.',
      },
      olderForms,
      otherTexts,
    ]),
  },
  {
    files: ['libs/web/**/*.ts'],
    rules: forbid([
      {
        group: ['@ionic/*', 'ionicons', '@capacitor/*', '@angular/material', '@angular/material/*'],
        message: 'libs/web serves both apps: no design system here.',
      },
      olderForms,
    ]),
  },
  ...['apps/console', 'apps/citizen', 'libs/web'].map((folder) => ({
    files: [`${folder}/**/*.ts`],
    ignores: ['apps/citizen/capacitor.config.ts'],
    languageOptions: { parserOptions: { project: browserProjects[folder], tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...promiseRules,
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  })),
  {
    files: ['apps/console/**/*.ts', 'apps/citizen/**/*.ts', 'libs/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: { '@angular-eslint/prefer-on-push-component-change-detection': 'off' },
  },
  {
    files: ['apps/console/**/*.html', 'apps/citizen/**/*.html', 'libs/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  { files: ['tools/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
);
