import manifest from '../../../../package.json' with { type: 'json' };

/** Version of the release that this program is of; the bundler writes it into the built programs. */
export const release: string = manifest.version;

/**
 * Answers `--version`, as the only argument of a command, on standard output.
 * @returns whether it was asked
 */
export function answersVersion(): boolean {
  const [asked, ...others] = process.argv.slice(2);
  if (asked !== '--version' || others.length > 0) {
    return false;
  }
  process.stdout.write(`${release}\n`);
  return true;
}
