/** What this part says in Bulgarian, the language that decides which messages there are. */
export const bg = {
  invalidInput: 'Моля, поправете отбелязаните полета.',
  notFound: 'Не е намерено или вече нямате достъп до него.',
  'requestError.unauthenticated': 'Моля, влезте в профила си.',
  'requestError.forbidden': 'Нямате право на това действие.',
  'requestError.badUserInput': 'Заявката съдържа недопустима стойност.',
  'requestError.queryTooCostly': 'Заявката е твърде голяма. Поискайте по-малко наведнъж.',
  'requestError.rateLimited': 'Твърде много опити. Изчакайте малко и опитайте отново.',
  'requestError.serviceUnavailable': 'Услугата е временно недостъпна. Опитайте отново след малко.',
  pageOf: 'Страница {page} от {count}',
} as const;
