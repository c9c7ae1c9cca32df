import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Texts, dictionaryOf, root, typescriptFiles } from './workspace.ts';

/** One text that people read, and where it stands. */
type Text = readonly [place: string, text: string];

/** A text of a page that is not in its dictionary: `bg: '…'`, also in several pieces. */
const literal = /\b(bg|en):\s*((?:(['`])(?:\\.|(?!\3).)*\3(?:\s*\+\s*)?)+)/gs;
/** Where a command may begin: at the start, in brackets or quotation marks, after a colon, a comma or "и". */
const beginning = /(?:^|[:,(„…]\s*|\sи\s)(\p{Lu}?\p{Ll}+)(?!\p{L})/gu;
/** The log says in the past tense what somebody did; those words look like commands. */
const saysWhatWasDone = /^console\.audit\.actions\./;
/** Commands without a vowel at their end, whose polite form does not give them away. */
const shortCommands: readonly string[] = ['виж', 'влез', 'излез', 'дай', 'яж'];
/** Nouns and past tenses that have the letters of a command. */
const otherWords: readonly string[] = ['отговори'];
/** The name of the product is the one place where English keeps the word. */
const productName = /Non-urgent signals/gi;

function flat(texts: Texts, place: string): Text[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${place}.${key}`, text] as const] : flat(text, `${place}.${key}`),
  );
}

/** Messages of a catalogue of the server or of a tool, as the program has them: long ones stand on several lines. */
async function messagesOf(file: string, language: 'bg' | 'en'): Promise<Text[]> {
  const catalogue = ((await import(join(root, file))) as Record<string, Texts>)[language];
  return flat(catalogue ?? {}, file);
}

/** Texts in this language: of both applications and of the catalogues of the server and of the tools. */
async function textsIn(language: 'bg' | 'en'): Promise<Text[]> {
  const files = ['apps', 'libs', 'tools'].flatMap((folder) => typescriptFiles(folder));
  const catalogues = files.filter((file) => file.includes('/texts/') && file.endsWith(`/${language}.ts`));
  const messages = await Promise.all(catalogues.map((file) => messagesOf(file, language)));
  return [
    ...flat(await dictionaryOf('console', language), 'console'),
    ...flat(await dictionaryOf('citizen', language), 'citizen'),
    ...files
      .filter((file) => !file.endsWith('.spec.ts') && !file.startsWith('tools/'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(literal)]
          .filter(([, found]) => found === language)
          .map(([, , pieces]) => [file, (pieces ?? '').replaceAll(/['`]\s*\+\s*['`]|^['`]|['`]\s*$/g, '')] as const),
      ),
    ...messages.flat(),
  ];
}

/** „Запазете“ → „запази“, „копирайте“ → „копирай“: how the same command sounds to a friend. */
function toAFriend(polite: string): string | undefined {
  if (polite.endsWith('ете')) {
    return `${polite.slice(0, -3)}и`;
  }
  return polite.endsWith('йте') ? polite.slice(0, -2) : undefined;
}

/** Commands in the familiar form. The polite forms that stand in the texts are the list of verbs. */
function familiarCommands(texts: readonly Text[]): Text[] {
  const words = texts.flatMap(([, text]) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const familiar = new Set([...words.flatMap((word) => toAFriend(word) ?? []), ...shortCommands]);
  return texts
    .filter(([place]) => !saysWhatWasDone.test(place))
    .filter(([, text]) =>
      [...text.matchAll(beginning)].some(([, word = '']) => {
        const lower = word.toLowerCase();
        return familiar.has(lower) && !(otherWords.includes(lower) && word === lower);
      }),
    );
}

describe('the words that people read', () => {
  it('ask politely in Bulgarian', async () => {
    const texts = await textsIn('bg');
    expect(texts.length).toBeGreaterThan(2300);
    expect(familiarCommands(texts)).toEqual([]);
  });

  it('would not pass in the familiar form', () => {
    const texts: Text[] = [
      ['a', 'Запазете бележката'],
      ['b', 'Запази'],
      ['c', 'Копирайте'],
      ['d', 'Прегледах ги, копирай'],
      ['console.audit.actions.saved', 'Запази бележка'],
    ];
    expect(familiarCommands(texts).map(([place]) => place)).toEqual(['b', 'd']);
  });

  it('call what a citizen sends a report in English', async () => {
    const texts = await textsIn('en');
    expect(texts.length).toBeGreaterThan(2300);
    expect(texts.filter(([, text]) => /\bsignals?\b/i.test(text.replaceAll(productName, '')))).toEqual([]);
  });
});
