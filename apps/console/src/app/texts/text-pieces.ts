/** A field that a text may leave open. */
export interface TextField {
  readonly name: string;
  readonly label: string;
}

/** A piece of a ready text as its preview shows it. */
export interface TextPiece {
  readonly kind: 'words' | 'field' | 'unknown';
  readonly text: string;
}

/** Cuts a text at its braces: known fields become their labels, unknown ones stay as they were written. */
export function textPieces(text: string, fields: readonly TextField[]): readonly TextPiece[] {
  return text
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece): TextPiece => {
      if (!/^\{[^{}]*\}$/.test(piece)) {
        return { kind: 'words', text: piece };
      }
      const field = fields.find(({ name }) => name === piece.slice(1, -1).trim());
      return field ? { kind: 'field', text: field.label } : { kind: 'unknown', text: piece };
    });
}

/** Puts a field where the caret stands, in place of what is selected. */
export function insertField(text: string, from: number, to: number, name: string): { text: string; caret: number } {
  const field = `{${name}}`;
  return { text: text.slice(0, from) + field + text.slice(to), caret: from + field.length };
}
