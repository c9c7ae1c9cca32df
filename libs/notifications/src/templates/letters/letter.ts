import { type Block, paragraph } from '../mail-text.ts';

/**
 * What one mail says; greeting, the table about the signal and the footer are the same in all and come from the frame.
 */
export interface Letter {
  readonly subject: string;
  readonly heading: string;
  /** before the table about the signal */
  readonly opening: readonly Block[];
  readonly action: string;
  /** after the button */
  readonly closing: readonly Block[];
}

/** What the table of a kind says of its letter; a text without a block is a paragraph. */
export interface LetterParts extends Partial<Pick<Letter, 'subject' | 'heading' | 'action'>> {
  readonly opening: readonly (string | Block)[];
  readonly closing: readonly (string | Block)[];
}

/** The letter of these parts. */
export function letterOf(parts: Omit<Letter, 'opening' | 'closing'> & LetterParts): Letter {
  const blocks = (texts: LetterParts['opening']) =>
    texts.map((text) => (typeof text === 'string' ? paragraph(text) : text));
  return { ...parts, opening: blocks(parts.opening), closing: blocks(parts.closing) };
}
