/** Latin letters of the Bulgarian ones, as the law on transliteration (2009) has them. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
};

/**
 * A Bulgarian text in lower case Latin letters by the law on transliteration: „Черешова градина“ is „chereshova
 * gradina“, „-ия“ at the end of a word is „-ia“, and България is Bulgaria.
 */
export function latinSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<!\p{L})българия(?!\p{L})/gu, 'bulgaria')
    .replace(/ия(?!\p{L})/gu, 'ia')
    .replace(/[а-я]/g, (letter) => letters[letter] ?? letter);
}

/** A text as a part of an address: „Хан Аспарух“ is `han-asparuh`; empty when it has neither letters nor digits. */
export function addressPart(text: string): string {
  return latinSpelling(text)
    .normalize('NFKD')
    .replace(/[\p{M}'’„“”"«»]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}
