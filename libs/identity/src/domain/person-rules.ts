import { type Text, textOf } from '../texts/index.ts';
import { isCommonPassword } from './common-passwords.ts';

/** One wrong input of a person's account: what, and why in both languages. */
export interface PersonProblem {
  readonly path: 'name' | 'email' | 'password' | 'code' | 'current' | 'undoSeconds';
  readonly message: Text;
}

export const nameLength = { min: 2, max: 100 } as const;
export const passwordLength = { min: 10, max: 128 } as const;
const fewestDifferentCharacters = 5;

/**
 * The name is written into mails and shown to staff: it must carry no link, break no header and not turn the direction
 * of what follows (\p{Cf}: marks without a shape, such as U+202E). A dot may end an abbreviation or an initial
 * („П.Иванов“, “J. R. Smith”), but not join words as in an address.
 */
const notInNames =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>@]|:\/\/|[wW]{3}\.|[\p{L}\p{N}-]{2,}\.[\p{L}\p{N}]|[\p{L}\p{N}]\.\p{Ll}/u;

/** Tidies a name as typed: one blank between words, none around. */
export function tidyName(typed: string): string {
  return typed.normalize('NFC').trim().replaceAll(/ +/g, ' ');
}

/** @param name already tidied */
export function nameProblem(name: string): PersonProblem | undefined {
  if (name.length < nameLength.min) {
    return { path: 'name', message: textOf('nameNeeded') };
  }
  if (name.length > nameLength.max) {
    return {
      path: 'name',
      message: textOf('nameTooLong', { max: nameLength.max }),
    };
  }
  if (notInNames.test(name)) {
    return {
      path: 'name',
      message: textOf('nameOnly'),
    };
  }
  return undefined;
}

/** Seconds for which a person may have their steps held. */
export const undoChoices = [0, 10, 30] as const;

export function undoSecondsProblem(seconds: number): PersonProblem | undefined {
  return undoChoices.some((choice) => choice === seconds)
    ? undefined
    : { path: 'undoSeconds', message: textOf('undoSecondsUnknown') };
}

/** Whose password it is to be: what everybody knows of a person is no secret. */
export interface PasswordOwner {
  readonly name?: string | null | undefined;
  /** as `normalizeEmail` spells it */
  readonly email?: string | null | undefined;
}

/**
 * Length matters, forced mixtures of characters do not; common passwords, and those made of the person's name or
 * address, are refused (NIST SP 800-63B-4 §3.1.1.2).
 */
export function passwordProblem(password: string, owner: PasswordOwner): PersonProblem | undefined {
  if (password.length < passwordLength.min) {
    return {
      path: 'password',
      message: textOf('passwordTooShort', { min: passwordLength.min }),
    };
  }
  if (password.length > passwordLength.max) {
    return {
      path: 'password',
      message: textOf('passwordTooLong', { max: passwordLength.max }),
    };
  }
  if (new Set(password).size < fewestDifferentCharacters || isCommonPassword(password) || isClose(password, owner)) {
    return {
      path: 'password',
      message: textOf('passwordEasyToGuess'),
    };
  }
  return undefined;
}

export const unusableEmail: PersonProblem = {
  path: 'email',
  message: textOf('unusableEmail'),
};

/** Letters of a name or an address that are taken for a word of it. */
const shortestWord = 3;
/** Characters that have to be left when the words of the person are taken away. */
const fewestOwnCharacters = 8;

/** Whether little is left of a password without the person's name and address. */
function isClose(password: string, { name, email }: PasswordOwner): boolean {
  const known = `${name ?? ''} ${email ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const words = known.filter(({ length }) => length >= shortestWord).toSorted((a, b) => b.length - a.length);
  const typed = password.toLowerCase();
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), typed);
  return left !== typed && left.length < fewestOwnCharacters;
}
