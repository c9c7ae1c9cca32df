/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  unexpectedError: 'Възникна неочаквана грешка. Опитайте отново; ако се повтори, съобщете номер {requestId}.',
} as const;
