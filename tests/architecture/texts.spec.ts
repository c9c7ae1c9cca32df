import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addPseudoLanguage, allCatalogues, languages, removeLanguage, textByName } from '@ns/platform';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { paths, root, typescriptFiles } from './workspace.ts';

/** What a message takes: the name of a value and the kind of its placeholder. */
type Placeholder = readonly [name: string, kind: string];

/** Kinds of pieces as the parser of ICU numbers them. */
const kinds = ['literal', 'argument', 'number', 'date', 'time', 'select', 'plural', 'pound', 'tag'] as const;

interface Piece {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Piece[] }>>;
}

const piecesOf = (message: string) =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as readonly Piece[];

function placeholdersIn(pieces: readonly Piece[]): readonly Placeholder[] {
  return pieces.flatMap(({ type, value, options = {} }) => {
    const kind = kinds[type] ?? 'literal';
    const inside = Object.values(options).flatMap((option) => placeholdersIn(option.value));
    return kind === 'literal' || kind === 'pound' ? inside : [[value, kind] as const, ...inside];
  });
}

const placeholdersOf = (message: string) =>
  [...new Set(placeholdersIn(piecesOf(message)).map(([name, kind]) => `${name}: ${kind}`))].toSorted();

/** Words of a choice or of a plural form that the compiler would take for a placeholder. */
function mistakable(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ options = {} }) =>
    Object.values(options).flatMap(({ value }) => [
      ...value.filter((piece) => piece.type === 0 && /^[a-z]\S*$/.test(piece.value)).map((piece) => piece.value),
      ...mistakable(value),
    ]),
  );
}

/** A value for each placeholder; a choice takes the first of its options. */
function sampleValues(message: string, count: number): Record<string, string | number | Date> {
  const values: Record<string, string | number | Date> = {};
  const visit = (pieces: readonly Piece[]): void =>
    pieces.forEach(({ type, value, options = {} }) => {
      const kind = kinds[type];
      if (kind === 'plural' || kind === 'number') {
        values[value] = count;
      } else if (kind === 'date' || kind === 'time') {
        values[value] = new Date('2026-11-26T00:00:00Z');
      } else if (kind === 'select') {
        values[value] = Object.keys(options)[0] ?? 'other';
      } else if (kind === 'argument') {
        values[value] ??= 'NS-1';
      }
      Object.values(options).forEach((option) => visit(option.value));
    });
  visit(piecesOf(message));
  return values;
}

const server = ['apps/api', 'apps/worker', 'libs', 'tools'].flatMap(typescriptFiles);
const ofServer = server.filter((path) => !/^libs\/(web|contract)\//.test(path));
const indexes = ofServer.filter((path) => path.endsWith('/texts/index.ts') || /\/texts\/\w+\/index\.ts$/.test(path));
const code = ofServer.filter((path) => !/\.spec\.ts$|\/texts\//.test(path));
/** Code and templates of the screens. */
const ofScreens = ['apps/citizen/src', 'apps/console/src', 'libs/web/src']
  .flatMap((folder) => [...paths(folder)])
  .filter(({ path, isFolder }) => !isFolder && /(?<!\.spec)\.(?:ts|html)$/.test(path))
  .map(({ path }) => path);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** The code of the server: the names of a list may be those of another slice. */
let files: readonly string[] | undefined;
const everyFile = () => (files ??= code.map(read));

/** Words of a list, such as the names of the statuses: the key is what they have in common and a name of the code. */
function isMadeOfName(texts: readonly string[], key: string): boolean {
  const [prefix = '', name = ''] = key.split('.');
  const word = new RegExp(`(?<![\\w.])${name}(?!\\w)`);
  return texts.some((text) => text.includes(`\`${prefix}.\${`)) && everyFile().some((text) => word.test(text));
}

/** Words that every row of a table has, such as the subject of a mail: the key is the row's name and their own. */
function isMadeOfKind(texts: readonly string[], key: string): boolean {
  const [kind = '', word = ''] = key.split('.');
  const row = new RegExp(`^  ${kind}: [({]`, 'm');
  return texts.some((text) => text.includes(`\`\${kind}.${word}\``)) && texts.some((text) => row.test(text));
}

for (const path of indexes) {
  await import(join(root, path));
}

describe('the catalogues', () => {
  /** Every message with its slice, key, and wording in each language. */
  const messages = () =>
    [...allCatalogues()].flatMap(([slice, catalogues]) =>
      [...new Set([...catalogues.values()].flatMap(Object.keys))].map((key) => ({
        name: `${slice}: ${key}`,
        slice,
        key,
        wordings: languages.map((language) => catalogues.get(language)?.[key]),
      })),
    );

  it('are found', () => {
    expect(allCatalogues().size).toBeGreaterThan(15);
    expect(messages().length).toBeGreaterThan(800);
  });

  it('have every message in every language, with the same values', () => {
    const lacking = messages().filter(({ wordings }) => wordings.includes(undefined));
    expect(lacking.map(({ name }) => name)).toEqual([]);
    const different = messages().filter(
      ({ wordings }) => new Set(wordings.map((wording) => placeholdersOf(wording ?? '').join())).size > 1,
    );
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  it('have no word that the compiler would take for a value', () => {
    const confusing = messages().filter(({ wordings: [first = ''] }) => mistakable(piecesOf(first)).length > 0);
    expect(confusing.map(({ name }) => name)).toEqual([]);
    expect(mistakable(piecesOf('{n, plural, one {day} other {# days}}'))).toEqual(['day']);
  });

  it('have no message that nobody uses', () => {
    const unused = indexes.flatMap((index) => {
      const project = index.split('/').slice(0, 2).join('/');
      const texts = code.filter((path) => path.startsWith(`${project}/`)).map(read);
      const slice = /defineTexts\(\s*'([^']+)'/.exec(read(index))?.[1] ?? '';
      const keys = Object.keys(allCatalogues().get(slice)?.get('BG') ?? {});
      return keys
        .filter(
          (key) =>
            !texts.some((text) => text.includes(`'${key}'`)) && !isMadeOfKind(texts, key) && !isMadeOfName(texts, key),
        )
        .map((key) => `${dirname(index)}: ${key}`);
    });
    expect(unused).toEqual([]);
  });

  it.each(languages)('say each of them in %s, whatever is counted', (language) => {
    for (const { slice, key, wordings } of messages()) {
      for (const count of [0, 1, 2, 21]) {
        const text = textByName(slice, key, sampleValues(wordings[0] ?? '', count));
        expect(text.in(language), `${slice}: ${key}`).not.toMatch(/\{\w+[,}]|undefined/);
      }
    }
  });

  it('say each of them in a language that was only added', () => {
    const pseudo = addPseudoLanguage();
    for (const { slice, key, wordings } of messages()) {
      const words = textByName(slice, key, sampleValues(wordings[0] ?? '', 2)).in(pseudo);
      expect(words, `${slice}: ${key}`).toMatch(/^⟦.*⟧$/s);
    }
    removeLanguage(pseudo);
  });
});

describe('a language is named', () => {
  const anyOf = (...patterns: readonly RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));
  const named = anyOf(
    /(?<!\w)['"](?:BG|EN)['"]/,
    /[.?](?:bg|en)\b(?![-/])/,
    /\b(?:bg|en)\??:\s/,
    /[{,]\s*bg, en\s*\}/,
    /[a-z](?:Bg|En|_bg|_en)\b/,
  );
  /** Screens choose by tags and locales too. */
  const namedOnScreens = anyOf(named, /['"](?:bg|en)(?:-(?:BG|GB|US))?['"]/);
  /**
   * The contract names two languages in fields (`nameBg`), whose mapping is one file with the types; tables were made
   * with the languages of their day; fixtures of tests speak one.
   */
  const mayName = [
    /^libs\/languages\/src\/languages\.ts$/,
    /^libs\/platform\/src\/language\//,
    /^libs\/municipality\/src\/graphql\/(localized-texts|municipality\.types|municipality-profile\.type)\.ts$/,
    /^libs\/menus\/src\/graphql\/menu\.inputs\.ts$/,
    // the holidays of the country
    /^libs\/municipality\/src\/domain\/bulgarian-calendar\.ts$/,
    /\.schema\.ts$/,
    /\/testing\//,
    /^tools\/(bench|languages|screenshots)\//,
  ];

  /** Catalogues, statements and dictionaries with their lists; a page that is there before the dictionaries. */
  const mayNameOnScreens = [
    /\/(texts|i18n)\/(bg|en)\.ts$/,
    /\/i18n\/(bg|en)\/\w+\.ts$/,
    /^apps\/citizen\/src\/app\/statements\/\w+\/(bg|en)\.ts$/,
    /\/catalogues\.generated\.ts$/,
    /^apps\/\w+\/src\/index\.html$/,
  ];

  /** The lines of these files that name a language. */
  const linesNaming = (files: readonly string[], allowed: readonly RegExp[], pattern: RegExp) =>
    files
      .filter((path) => !allowed.some((each) => each.test(path)))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );

  it('by the catalogues and the list of languages only', () => {
    expect(linesNaming(code, mayName, named)).toEqual([]);
  });

  it('in code and templates of the screens by nothing but their dictionaries and catalogues', () => {
    expect(ofScreens.length).toBeGreaterThan(300);
    expect(linesNaming(ofScreens, mayNameOnScreens, namedOnScreens)).toEqual([]);
  });

  it('in no Bulgarian sentence of the screens outside of them', () => {
    const aboutBulgarian = [
      // words and letters that a search knows, words of addresses, the year of a date
      /^apps\/console\/src\/app\/on-behalf\/address-in-words\.ts$/,
      /^apps\/citizen\/src\/app\/report\/category-search\.ts$/,
      /^apps\/citizen\/src\/app\/map\/search-target\.ts$/,
      /^apps\/console\/src\/app\/choice\/find-choice\.ts$/,
      /\/da(y|te)-text\.ts$/,
      // pages that show the parts of the design, for those who build them
      /^apps\/\w+\/src\/parts\//,
      /\/testing\//,
    ];
    expect(linesNaming(ofScreens, [...mayNameOnScreens, ...aboutBulgarian], /^(?!.*\/\/).*[а-я]{2}/i)).toEqual([]);
  });

  it.each([
    "language === 'EN' ? a : b",
    'text.bg',
    'name?.en',
    '{ bg: 1, en: 2 }',
    'return { bg, en };',
    'row.nameBg',
    'label_en',
  ])('%s would be found', (line) => expect(named.test(line)).toBe(true));

  it.each([
    "tag === 'bg' ? a : b",
    '[lang="en"]',
    "name.toLocaleLowerCase('bg-BG')",
    'question.labelBg',
    '<mat-option value="BG">',
  ])('%s would be found on screens', (line) => expect(namedOnScreens.test(line)).toBe(true));
});
