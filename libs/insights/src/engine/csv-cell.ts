/** What JavaScript's `\s` means, for DuckDB's expressions. */
const blank = String.raw`\s\x{0b}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const sign = '=+@＝＋－＠-';
/** Where a spreadsheet begins a cell, whatever separates, and the sign of a formula there. */
const formula = String.raw`(^|[,;|\t\r\n])([${blank}"]*)([${sign}])`;
const special = String.raw`^\t|[",\r\n]|(^|[,;|"${blank}])[${sign}]`;

/**
 * The expression of DuckDB that writes a text as a cell of CSV, exactly as `csvLine` does: quoted as RFC 4180 says, and
 * with an apostrophe before what a spreadsheet would calculate.
 * @param text a column, which may be null
 */
export function csvCell(text: string): string {
  const marked = String.raw`regexp_replace(${text}, '${formula}', '\1\2''\3', 'g')`;
  const safe = String.raw`if(regexp_matches(${marked}, '^[\t\r]'), '''' || ${marked}, ${marked})`;
  const quoted = `'"' || replace(${safe}, '"', '""') || '"'`;
  const cell = String.raw`if(regexp_matches(${safe}, '[",\r\n]'), ${quoted}, ${safe})`;
  return `if(regexp_matches(${text}, '${special}'), ${cell}, ${text})`;
}
