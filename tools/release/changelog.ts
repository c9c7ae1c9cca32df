const heading = /^## (.+)$/gm;

/**
 * The section of a released version, without its heading: `## 1.0.0 — 2026-11-30`.
 * @param changelog text of `.github/CHANGELOG.md`
 * @throws Error when the version has no section, or one without words
 */
export function sectionOf(changelog: string, version: string): string {
  const headings = [...changelog.matchAll(heading)];
  const at = headings.findIndex(([, title = '']) => versionOf(title) === version);
  const begin = headings[at];
  if (begin === undefined) {
    throw new Error(
      `CHANGELOG.md has no section "## ${version} — <day>": give what is under "Unreleased" this heading.`,
    );
  }
  const words = changelog.slice(begin.index + begin[0].length, headings[at + 1]?.index).trim();
  if (words === '') {
    throw new Error(`The section ${version} of CHANGELOG.md says nothing.`);
  }
  return words;
}

/** @returns the version of a heading with the day of the release, undefined for another heading */
export function versionOf(title: string): string | undefined {
  return /^(\d+\.\d+\.\d+(?:-[\w.]+)?) — \d{4}-\d{2}-\d{2}$/.exec(title)?.[1];
}
