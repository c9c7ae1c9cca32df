import { describe, expect, it } from 'vitest';
import { sectionOf, versionOf } from './changelog.ts';

const changelog = `# Changelog

## Unreleased

- Not out yet.

## 1.1.0 — 2027-01-05

- Second.

## 1.0.0 — 2026-11-30

- First.
`;

describe('the section of a version', () => {
  it('is what stands below its heading', () => {
    expect(sectionOf(changelog, '1.1.0')).toBe('- Second.');
    expect(sectionOf(changelog, '1.0.0')).toBe('- First.');
  });

  it('is missed by name', () => {
    expect(() => sectionOf(changelog, '1.2.0')).toThrow('no section "## 1.2.0 — <day>"');
    expect(() => sectionOf(changelog, '1.1')).toThrow('no section');
  });

  it('may not be empty', () => {
    const empty = '## 1.0.0 — 2026-11-30\n\n## 0.9.0 — 2026-01-01\n\n- x\n';
    expect(() => sectionOf(empty, '1.0.0')).toThrow('says nothing');
  });

  it.each([
    ['1.0.0 — 2026-11-30', '1.0.0'],
    ['1.0.0-rc.1 — 2026-11-30', '1.0.0-rc.1'],
    ['Unreleased', undefined],
    ['1.0.0', undefined],
    ['1.0.0 - 2026-11-30', undefined],
  ])('%s names %s', (title, version) => {
    expect(versionOf(title)).toBe(version);
  });
});
