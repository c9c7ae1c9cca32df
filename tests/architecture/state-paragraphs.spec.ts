import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeState, stateKinds } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

/** The address of a heading, as the readers of Markdown make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const headings = (file: string): readonly string[] =>
  [...readFileSync(join(root, 'tools/docs', file), 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    anchorOf(text),
  );

describe('what to do about the state of an installation', () => {
  it.each(stateKinds)('stands in a paragraph of the papers: %s', (kind) => {
    const [file = '', anchor = ''] = describeState(kind).paper.split('#');
    expect(headings(file)).toContain(anchor);
  });

  it('has a paragraph of its own for each kind', () => {
    expect(new Set(stateKinds.map((kind) => describeState(kind).paper)).size).toBe(stateKinds.length);
  });
});
