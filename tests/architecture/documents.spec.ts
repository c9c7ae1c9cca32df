import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paths, root, typescriptFiles } from './workspace.ts';

const documents = [
  'README.md',
  ...['.github', 'apps', 'libs', 'tests', 'tools'].flatMap((folder) =>
    [...paths(folder)].filter(({ path, isFolder }) => !isFolder && path.endsWith('.md')).map(({ path }) => path),
  ),
];

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutCode = (text: string): string => text.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, 'code');

/** Where `[words](here)` and `[name]: here` lead; addresses of other places are left out. */
function linksOf(text: string): readonly string[] {
  const found = withoutCode(text).matchAll(/\]\(<?([^)>\s]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s+(\S+)/gm);
  return [...found].map(([, inline, apart]) => inline ?? apart ?? '').filter((link) => !/^[a-z]+:/i.test(link));
}

/** The anchors that GitHub makes of headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replaceAll(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    ),
  );
}

function isBroken(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), decodeURIComponent(path));
  if (!existsSync(join(root, target))) {
    return true;
  }
  return anchor !== undefined && target.endsWith('.md') && !anchorsOf(textOf(target)).has(decodeURIComponent(anchor));
}

describe('documents', () => {
  it('lead to files and headings that are there', () => {
    const broken = documents.flatMap((document) =>
      linksOf(textOf(document))
        .filter((link) => isBroken(document, link))
        .map((link) => `${document}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('name no decision that is not there', () => {
    const known = new Set([...paths('tools/decisions')].map(({ path }) => Number(/\/(\d{4})-/.exec(path)?.[1])));
    const sources = ['apps', 'libs', 'tests', 'tools'].flatMap(typescriptFiles);
    const unknown = [...documents, ...sources].flatMap((document) =>
      [...textOf(document).matchAll(/\bdecisions?\s+(\d{2,4})(?:[,\s]+(?:and\s+)?(\d{4}))?\b/g)]
        .flatMap(([, one, other]) => [one, other])
        .filter((number) => number !== undefined && !known.has(Number(number)))
        .map((number) => `${document}: ${String(number)}`),
    );
    expect(unknown).toEqual([]);
  });

  it('have no marks of a merge, in the form of git or as prettier spells them', () => {
    const marked = documents.filter((document) => /^(<{7} |>{7} |(> ){6}>)/m.test(textOf(document)));
    expect(marked).toEqual([]);
  });
});
