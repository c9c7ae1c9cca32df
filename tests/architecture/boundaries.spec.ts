import { execFileSync } from 'node:child_process';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

/** The lint rules are the fence; here somebody climbs it at every side and must be caught. */
describe('lint refuses', () => {
  let lint: ESLint;

  beforeAll(() => {
    // The boundary rule is silent without the project graph.
    execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    });
    // Without type information: these texts are in no TypeScript program, and the rules on trial do not need any.
    lint = new ESLint({
      cwd: root,
      overrideConfig: {
        languageOptions: { parserOptions: { projectService: false, project: null } },
        rules: {
          '@typescript-eslint/no-floating-promises': 'off',
          '@typescript-eslint/no-misused-promises': 'off',
          '@typescript-eslint/await-thenable': 'off',
          '@typescript-eslint/no-base-to-string': 'off',
          '@typescript-eslint/switch-exhaustiveness-check': 'off',
        },
      },
    });
  });

  const complaints = async (filePath: string, text: string): Promise<string[]> => {
    const [result] = await lint.lintText(text, { filePath });
    return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`);
  };

  const boundary = 'ns/boundaries';
  const restricted = 'no-restricted-imports';

  it.each([
    ['the case importing its registration', 'libs/signals/src/probe.ts', "import '@ns/records';", boundary],
    ['registration importing e-mails', 'libs/records/src/probe.ts', "import '@ns/notifications';", boundary],
    ['e-mails importing the desk', 'libs/notifications/src/probe.ts', "import '@ns/desk';", boundary],
    ['the desk importing e-mails', 'libs/desk/src/probe.ts', "import '@ns/notifications';", boundary],
    ['the platform importing a slice', 'libs/platform/src/probe.ts', "import '@ns/signals';", boundary],
    ['the browser importing the server', 'apps/console/src/probe.ts', "import '@ns/signals';", boundary],
    ['the server importing the browser', 'libs/signals/src/probe.ts', "import '@ns/web';", boundary],
    ['the api importing the worker', 'apps/api/src/probe.ts', "import '@ns/worker';", boundary],
    ['a library importing the api', 'libs/signals/src/probe.ts', "import '@ns/api';", boundary],
    ['one process of both importing a slice', 'apps/solo/src/probe.ts', "import '@ns/signals';", boundary],
    ['a way around an index', 'libs/signals/src/probe.ts', "import '../../identity/src/index.ts';", boundary],
    ['the queue engine outside its room', 'libs/signals/src/probe.ts', "import 'bullmq';", restricted],
    ['the database driver outside its room', 'apps/api/src/probe.ts', "import 'pg';", restricted],
    [
      'a file of the finder that is not its index',
      'libs/signals/src/probe.ts',
      "import './finder/text-match.ts';",
      restricted,
    ],
    ['a framework in the domain', 'libs/signals/src/domain/probe.ts', "import 'type-graphql';", restricted],
    ['Ionic in the console', 'apps/console/src/probe.ts', "import '@ionic/angular';", restricted],
    ['Material in the citizen app', 'apps/citizen/src/probe.ts', "import '@angular/material/button';", restricted],
    [
      'texts that stay in a language',
      'apps/console/src/probe.ts',
      "import { TranslocoService } from '@jsverse/transloco';",
      restricted,
    ],
    ['a second form of private', 'libs/signals/src/probe.ts', 'export class A {\n  #a = 1;\n}', 'no-restricted-syntax'],
    ['an import without its file', 'libs/signals/src/probe.ts', "import './index';", 'no-restricted-syntax'],
    [
      'an address of a client that may be none',
      'apps/api/src/http/probe.ts',
      'export const path = (url: string) => new URL(url).pathname;',
      'no-restricted-syntax',
    ],
    [
      'a parameter that is no list only by its type',
      'libs/signals/src/http/probe.ts',
      'export interface Asked {\n  Querystring: { token?: string };\n}',
      'no-restricted-syntax',
    ],
    [
      'what S3 needs in every process',
      'libs/media/src/store/probe.ts',
      "import { S3Client } from '@aws-sdk/client-s3';",
      'no-restricted-syntax',
    ],
    [
      'an object that is opened to save a line',
      'libs/signals/src/probe.ts',
      'export const a = { ...{ b: 1 } };',
      'no-restricted-syntax',
    ],
    [
      'a wait for nothing',
      'apps/api/src/http/probe.ts',
      'export async function a() {\n  await Promise.resolve();\n}',
      'no-restricted-syntax',
    ],
    [
      'an object that is opened to save a line, in a screen',
      'apps/console/src/app/probe.ts',
      'export const a = { ...{ b: 1 } };',
      'no-restricted-syntax',
    ],
    [
      'a wait for nothing, in what the browser runs',
      'libs/web/src/probe.ts',
      'export async function a() {\n  await Promise.resolve();\n}',
      'no-restricted-syntax',
    ],
    ['a branch without braces', 'libs/signals/src/probe.ts', 'if (1 > 0) throw new Error();', 'curly'],
    [
      'a second spelling of constants',
      'libs/signals/src/probe.ts',
      'export const MOST_ROWS = 5;',
      '@typescript-eslint/naming-convention',
    ],
    [
      'the environment outside the configuration',
      'libs/signals/src/probe.ts',
      "export const port = process.env['PORT'];",
      'no-restricted-properties',
    ],
  ])('%s', async (_what, filePath, text, rule) => {
    const found = await complaints(filePath, `${text}\n`);
    expect(found.filter((complaint) => complaint.startsWith(`${rule}:`))).not.toEqual([]);
  });

  it('a broken boundary with the reason of the boundary', async () => {
    const [complaint] = await complaints('libs/records/src/probe.ts', "import '@ns/notifications';\n");
    expect(complaint).toContain('Registration and e-mail do not know each other.');
  });

  it.each([
    ['the registration knowing the case', 'libs/records/src/probe.ts', "import '@ns/signals';"],
    ['the console using the browser library', 'apps/console/src/probe.ts', "import '@ns/web';"],
    ['one process of both importing them', 'apps/solo/src/probe.ts', "import '@ns/api';\nimport '@ns/worker';"],
    ['the api wiring a slice', 'apps/api/src/probe.ts', "import '@ns/signals';"],
  ])('nothing about %s', async (_what, filePath, text) => {
    expect(await complaints(filePath, `${text}\n`)).toEqual([]);
  });
});
