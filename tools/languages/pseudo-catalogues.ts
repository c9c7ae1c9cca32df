import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CatalogueFolder, catalogueFolders } from './catalogue-indexes.ts';

/** The language that nobody speaks: each text of it stands in brackets, so that a text of another one is seen. */
export const pseudoLanguage = { code: 'XX', tag: 'qps', name: '⟦Pseudo⟧' } as const;

/** Bracketed, whatever a message takes inside of it. */
export function bracketed(text: string): string {
  return `⟦${text}⟧`;
}

/** Adds the language to a workspace: its row, and a catalogue beside each English one. */
export async function addPseudoLanguage(root: string): Promise<void> {
  const list = join(root, 'libs/languages/src/languages.ts');
  const { code, tag, name } = pseudoLanguage;
  const row = [
    `  ${code}: {`,
    `    tag: '${tag}',`,
    "    locale: 'en-GB',",
    "    script: 'Latn',",
    "    dateInTables: 'words',",
    "    percentSign: '%',",
    `    name: '${name}',`,
    `    shortName: '${code}',`,
    '    needsWords: false,',
    "    description: 'Each text in brackets.',",
    '  },',
  ];
  const before = readFileSync(list, 'utf8');
  const after = before.replace(/^\} as const satisfies/m, `${row.join('\n')}\n} as const satisfies`);
  if (after === before) {
    throw new Error(`${list} has another form.`);
  }
  writeFileSync(list, after);
  for (const folder of catalogueFolders(root)) {
    writeFileSync(join(folder.path, `${tag}.ts`), await pseudoCatalogue(folder));
  }
}

/** The text of a catalogue in brackets; a statement, which is a function, is put into them when it is asked for. */
async function pseudoCatalogue({ path, modules }: CatalogueFolder): Promise<string> {
  const module = modules.get('en') ?? '';
  const { en } = (await import(pathToFileURL(join(path, module)).href)) as { readonly en: unknown };
  if (typeof en !== 'function') {
    return `export const qps = ${JSON.stringify(inBrackets(en), null, 2)};\n`;
  }
  const statement = 'export const qps: typeof en = (owner) => brackets(en(owner)) as ReturnType<typeof en>;';
  return `import { en } from '${module}';\n\n${bracketsAtRunTime}\n${statement}\n`;
}

const bracketsAtRunTime = `function brackets(value: unknown, key = ''): unknown {
  return typeof value === 'string'
    ? key === 'to' ? value : \`⟦\${value}⟧\`
    : Array.isArray(value)
      ? value.map((each) => brackets(each))
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, brackets(each, name)]))
        : value;
}
`;

function inBrackets(value: unknown): unknown {
  return typeof value === 'string'
    ? bracketed(value)
    : Array.isArray(value)
      ? value.map(inBrackets)
      : Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, inBrackets(each)]));
}
