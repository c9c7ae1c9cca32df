/** One thing that was looked at, in both languages. `warning`: it works, but somebody should look at it. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'fault';
  readonly bg: string;
  readonly en: string;
}

export const ok = (bg: string, en: string): Finding => ({ level: 'ok', bg, en });
export const warning = (bg: string, en: string): Finding => ({ level: 'warning', bg, en });
export const fault = (bg: string, en: string): Finding => ({ level: 'fault', bg, en });

/** The words of a failure, for the end of a sentence. */
export function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
