/** The environment for a program that this one starts, with more of its own: arguments could be read by every user. */
export function childEnvironment(own: Readonly<Record<string, string>>): Record<string, string | undefined> {
  return { ...process.env, ...own };
}
