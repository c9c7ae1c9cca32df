import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How many files a commit may change without a reason; who moves files or makes them by a program has one. */
export const mostFiles = 40;

/** Begins the line of a message that says why a commit is larger. */
const reasonFor = /^Many files: \S.{9,}$/m;

/**
 * Says what is wrong with the size of a commit.
 * @param files how many files it changes, a moved one counted once
 * @param message of the commit
 * @returns nothing where it is small, or says why it is not
 */
export function objectionTo(files: number, message: string): string | undefined {
  return files <= mostFiles || reasonFor.test(message)
    ? undefined
    : `A commit changes at most ${String(mostFiles)} files, and this one ${String(files)}. Divide it, moves apart; ` +
        'or say in a line of the message why it cannot be: "Many files: <reason>".';
}

/** Called by the hook of git with the file of the message. */
if (process.argv[1] === import.meta.filename) {
  const changed = execFileSync('git', ['diff', '--cached', '--name-only', '--find-renames'], { encoding: 'utf8' });
  const objection = objectionTo(
    changed.split('\n').filter(Boolean).length,
    readFileSync(process.argv[2] ?? '', 'utf8'),
  );
  if (objection !== undefined) {
    console.error(objection);
    process.exitCode = 1;
  }
}
