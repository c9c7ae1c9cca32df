import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BuiltPage } from './built-page.ts';
import { gatherChunks } from './gather-chunks.ts';

/** A build as it comes: the start in two files, pages of two kinds, and pieces that they share. */
const build: Readonly<Record<string, string>> = {
  'main-AAAAAAAA.js':
    'import{f as base}from"./chunk-BASE0000.js";export const ' +
    'routes=[{path:"sign-in",loadComponent:()=>import("./chunk-SIGNIN00.js").then(m=>m.Page)},' +
    '{path:"register",loadComponent:()=>import("./chunk-REGISTER.js").then(m=>m.Page)},' +
    '{path:"report",loadComponent:()=>import("./chunk-REPORT00.js").then(m=>m.Page)},' +
    '{path:"track",loadComponent:()=>import("./chunk-TRACK000.js").then(m=>m.Page)}];' +
    'export const idle=()=>import("./chunk-IDLE0000.js");export const started=base("start");',
  'chunk-BASE0000.js':
    'const evaluated=globalThis.nsEvaluated??=[];export const f=(name)=>{evaluated.push(name);return name};',
  'chunk-SIGNIN00.js':
    'import{f as a}from"./chunk-BASE0000.js";import{field as b}from"./chunk-FIELD000.js";import{form as ' +
    'c}from"./chunk-FORM0000.js";const Page=a("sign-in")+b+c;export{Page};',
  'chunk-REGISTER.js':
    'import{f as a}from"./chunk-BASE0000.js";import{form as b}from"./chunk-FORM0000.js";const ' +
    'Page=a("register")+b;export{Page};',
  'chunk-REPORT00.js':
    'import{f as a}from"./chunk-BASE0000.js";import{field as b}from"./chunk-FIELD000.js";import{hint as ' +
    'c}from"./chunk-HINT0000.js";const Page=a("report")+b+c;const ' +
    'later=()=>import("./chunk-STEP0000.js");export{Page,later};',
  'chunk-TRACK000.js':
    'import{f as a}from"./chunk-BASE0000.js";import{field as b}from"./chunk-FIELD000.js";import{hint as ' +
    'c}from"./chunk-HINT0000.js";const Page=a("track")+b+c;export{Page};',
  'chunk-STEP0000.js':
    'import{f as a}from"./chunk-BASE0000.js";import{field as b}from"./chunk-FIELD000.js";const ' +
    'Step=a("step")+b;export{Step};',
  'chunk-FIELD000.js':
    `import{f as a}from"./chunk-BASE0000.js";/*${'much '.repeat(1_000)}*/` + 'export const field=a("+field");',
  'chunk-HINT0000.js': 'import{f as a}from"./chunk-BASE0000.js";export const hint=a("+hint");',
  'chunk-FORM0000.js': 'import{f as a}from"./chunk-BASE0000.js";export const form=a("+form");',
  'chunk-IDLE0000.js': 'import{field as b}from"./chunk-FIELD000.js";export const idle="idle"+b;',
};
const html =
  '<!doctype html><body><link rel="modulepreload" href="chunk-BASE0000.js"><script src="main-AAAAAAAA.js" ' +
  'type="module"></script></body>';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ns-gather-'));
  await Promise.all(
    Object.entries({ ...build, 'index.html': html, 'package.json': '{"type":"module"}' }).map(([name, text]) =>
      writeFile(join(folder, name), text),
    ),
  );
  const urls = [...Object.keys(build), 'index.html'].map((name) => `/${name}`);
  await writeFile(
    join(folder, 'ngsw.json'),
    JSON.stringify({
      index: '/index.html',
      assetGroups: [{ name: 'app', urls }],
      hashTable: Object.fromEntries(urls.map((url) => [url, 'old'])),
    }),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

const scripts = async (): Promise<readonly string[]> => (await readdir(folder)).filter((name) => name.endsWith('.js'));

interface Started {
  readonly started: string;
  readonly routes: readonly { readonly path: string; readonly loadComponent: () => Promise<string> }[];
  readonly idle: () => Promise<{ readonly idle: string }>;
}

describe('gathering the scripts of a build', () => {
  it('leaves every page as it was, and evaluates each script once', async () => {
    await gatherChunks(folder);
    const { main } = await BuiltPage.read(folder);
    const evaluated: string[] = [];
    vi.stubGlobal('nsEvaluated', evaluated);
    const app = (await import(pathToFileURL(join(folder, main)).href)) as Started;
    const pages = await Promise.all(app.routes.map(async ({ path, loadComponent }) => [path, await loadComponent()]));
    expect(pages).toEqual([
      ['sign-in', 'sign-in+field+form'],
      ['register', 'register+form'],
      ['report', 'report+field+hint'],
      ['track', 'track+field+hint'],
    ]);
    expect((await app.idle()).idle).toBe('idle+field');
    expect(evaluated.filter((name) => name === '+field' || name === 'start')).toHaveLength(2);
  });

  it('makes one file of the start, one of what many kinds of pages need, and one of each kind of pages', async () => {
    await gatherChunks(folder);
    const page = await BuiltPage.read(folder);
    expect([...page.first]).toEqual([page.main]);
    const nameOf = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '');
    const files = new Map(
      page.pages.map(([route, file]) => [
        route,
        [...page.closure([file])]
          .map(nameOf)
          .filter((name) => !['main', 'rolldown-runtime'].includes(name))
          .toSorted(),
      ]),
    );
    expect(files.get('sign-in')).toEqual(['account', 'shared-start-later']);
    expect(files.get('register')).toEqual(['account', 'shared-start-later']);
    expect(files.get('report')).toEqual(['report', 'shared-start-later']);
  });

  it('brings little pieces with the start instead of asking for them', async () => {
    await gatherChunks(folder);
    const page = await BuiltPage.read(folder);
    expect(page.scripts.get(page.main)).toContain('+hint');
    expect(page.scripts.get(page.main)).not.toContain('+field');
  });

  it('names the new files in the page and in the list of the service worker, and removes the old ones', async () => {
    await gatherChunks(folder);
    const { main } = await BuiltPage.read(folder);
    const list = JSON.parse(await readFile(join(folder, 'ngsw.json'), 'utf8')) as {
      assetGroups: [{ urls: string[] }];
      hashTable: Record<string, string>;
    };
    expect((await scripts()).toSorted()).toEqual(
      list.assetGroups[0].urls
        .filter((url) => url.endsWith('.js'))
        .map((url) => url.slice(1))
        .toSorted(),
    );
    expect((await scripts()).some((name) => name in build)).toBe(false);
    for (const [url, hash] of Object.entries(list.hashTable)) {
      expect(hash, url).toBe(
        createHash('sha1')
          .update(await readFile(join(folder, url)))
          .digest('hex'),
      );
    }
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    expect(page).toContain(`src="${main}"`);
    expect(page).not.toContain('BASE0000');
  });

  it('keeps the programs of threads, which no script imports', async () => {
    await writeFile(join(folder, 'worker-THREAD00.js'), 'addEventListener("message",()=>postMessage(1));');
    await gatherChunks(folder);
    expect(await scripts()).toContain('worker-THREAD00.js');
  });

  it('says so when there is no main script', async () => {
    await rm(join(folder, 'main-AAAAAAAA.js'));
    await expect(gatherChunks(folder)).rejects.toThrow('no main script');
  });
});
