/** What is said where the server gave no answer to show; a key is a `FailureKind`. */
export const bg = {
  offline: 'Няма връзка със сървъра. Проверете интернет връзката си и опитайте отново.',
  signedOut: 'Влезте отново, за да продължите.',
  forbidden: 'Нямате право на това действие.',
  tooMany: 'Твърде много опити за кратко време. Изчакайте малко и опитайте отново.',
  server: 'Сървърът не успя да отговори. Опитайте отново след малко.',
} as const;
