/** What is written into the history when a substitute gets a signal; staff read it, in the language of their work. */
export function substitutionNote(substitution: {
  readonly absentName: string;
  readonly substituteName: string;
  /** YYYY-MM-DD */
  readonly until: string;
}): string {
  const [year, month, day] = substitution.until.split('-');
  return (
    `${substitution.absentName} отсъства до ${String(day)}.${String(month)}.${String(year)} г.; сигналът е за ` +
    `${substitution.substituteName}.`
  );
}
