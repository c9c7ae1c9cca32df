const kind = String.raw`(?<![\p{L}\p{N}])(?:ул|бул|пл|жк|ж\.\s?к|кв|улица|булевард|площад|квартал)\.?\s+`;
/** One without a capital before a number: „6-ти септември 5“. */
const lastWord = String.raw`(?:\s\p{L}{3,20}(?=\s(?:№\s?)?\d))?`;
/** A word and others with capitals. */
const name = String.raw`["„“«]?[\p{L}\p{N}][\p{L}\p{N}.-]*(?:\s\p{Lu}[\p{L}-]*){0,3}${lastWord}["“”»]?`;
const number = String.raw`(?:,?\s(?:до\s|номер\s)?(?:№\s?)?\d{1,4}\p{Lu}?)?`;
const parts = String.raw`(?:,?\s(?:бл|вх|ет|ап)\.?\s?[\p{Lu}\p{N}]{1,4}(?![\p{L}])){0,4}`;
const address = new RegExp(kind + name + number + parts, 'u');

/** The first address that words name, such as „ул. Плиска 8, вх. Б“; empty without one. */
export function addressIn(words: string): string {
  return (address.exec(words)?.[0] ?? '').replace(/\.$/, '');
}
