/** The environment for a program that this one starts, with more of its own: arguments could be read by every user. */
export function childEnvironment(own: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...process.env, ...own };
}

/** The environment for a program that must see nothing of this one's, but for where other programs are found. */
export function soleEnvironment(own: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], ...own };
}
