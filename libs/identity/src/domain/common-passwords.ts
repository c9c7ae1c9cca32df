import { dictionary } from '@zxcvbn-ts/language-common';

/** Some 49,000 passwords of published breaches, in small letters. */
const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);
/** A common password with fewer characters than these added is still one. */
const mostAdded = 4;

/** Whether a password is among the common ones, also with a year or a few signs before or after it, or said twice. */
export function isCommonPassword(password: string): boolean {
  const typed = password.toLowerCase();
  const half = typed.slice(0, typed.length / 2);
  if (common.has(typed) || (half + half === typed && common.has(half))) {
    return true;
  }
  const [core = ''] = /\p{L}.*\p{L}/u.exec(typed) ?? [];
  return typed.length - core.length <= mostAdded && common.has(core);
}
