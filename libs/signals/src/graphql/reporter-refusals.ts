import { type Localized } from '@ns/platform';

/** Why the reporter cannot do something now. */
export const notAskedNow: Localized = {
  bg: 'По този сигнал няма въпрос, който чака отговор.',
  en: 'This report has no question waiting for an answer.',
};
export const notDisputable: Localized = {
  bg: 'Сигналът може да се оспори до 30 дни след като е изпълнен, приключен или отклонен.',
  en: 'A report can be disputed within 30 days after it was resolved, closed or rejected.',
};
export const takesNoPhotos: Localized = {
  bg: 'Снимки се добавят, докато по сигнала се работи.',
  en: 'Photos can be added while the report is open.',
};
export const notRatable: Localized = {
  bg: 'Оценка може да се даде след като по сигнала има резултат.',
  en: 'A report can be rated once it has an outcome.',
};
