import { ConfigurationError } from '@ns/platform';

/** Of what systemd undoes inside double quotes; what it does with others differs from what people expect. */
const escaped = /\\(["\\`$])/g;
const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/;

/**
 * Reads a file as systemd reads an `EnvironmentFile=` (systemd.exec(5)), the simple cases: `NAME=value`, in single or
 * double quotes or in none, and comments on lines of their own.
 * @param name of the file, for words
 * @throws ConfigurationError naming the line that systemd would read in another way than people, never its value
 */
export function readEnvironmentFile(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  textOf(name, bytes)
    .split('\n')
    .forEach((line, index) => {
      const refuse = (why: string): never => {
        throw new ConfigurationError(`${name}, line ${String(index + 1)}: ${why}`);
      };
      const text = line.replaceAll(/^[ \t]+|[ \t\r]+$/g, '');
      if (text === '' || /^[#;]/.test(text)) {
        return;
      }
      const [, key, written = ''] = assignment.exec(text) ?? refuse('is no NAME=value (without “export” and spaces)');
      if (key === undefined || values.has(key)) {
        return refuse(`${String(key)} is there twice`);
      }
      values.set(
        key,
        valueOf(written.trim(), (why) => refuse(`${key}: ${why}`)),
      );
    });
  return Object.fromEntries(values);
}

function textOf(name: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ConfigurationError(`${name}: is not written in UTF-8.`);
  }
  if (/[^\P{Cc}\t\r\n]/u.test(text)) {
    throw new ConfigurationError(`${name}: holds control characters.`);
  }
  return text;
}

function valueOf(written: string, refuse: (why: string) => never): string {
  const quote = /^["']/.exec(written)?.[0];
  if (quote === undefined) {
    return /["'\\]/.test(written) ? refuse('put the value into single quotes: it holds quotes or “\\”') : written;
  }
  const inner = written.length > 1 && written.endsWith(quote) ? written.slice(1, -1) : refuse('a quote is not closed');
  if (quote === "'") {
    return inner.includes("'") ? refuse('holds single quotes: put it into double ones') : inner;
  }
  const rest = inner.replaceAll(escaped, '');
  return /["\\]/.test(rest)
    ? refuse('inside double quotes “"” and “\\” are written as “\\"” and “\\\\”')
    : inner.replaceAll(escaped, '$1');
}
