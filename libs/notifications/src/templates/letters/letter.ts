import { type Block } from '../mail-text.ts';

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
