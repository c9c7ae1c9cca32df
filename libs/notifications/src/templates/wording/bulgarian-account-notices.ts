import { note, paragraph } from '../mail-text.ts';
import { type Wording } from './wording.ts';

type NoticeMails = Pick<Wording['account'], 'password_changed' | 'email_changed' | 'second_factor_removed' | 'welcome'>;

/** Mails that say what changed, so that the owner notices when it was somebody else. */
export const bulgarianAccountNotices: NoticeMails = {
  password_changed: () => ({
    subject: 'Паролата Ви беше сменена',
    heading: 'Паролата Ви беше сменена',
    opening: [
      paragraph('Паролата на Вашия профил в „Неспешни сигнали“ беше сменена. Другите устройства са отписани.'),
      paragraph('Ако сте я сменили Вие, не е нужно да правите нищо.'),
    ],
    action: 'Не бях аз – изберете нова парола',
    closing: [note('Ако не сте били Вие, сменете веднага и паролата на пощата си.')],
  }),
  email_changed: (m) => ({
    subject: 'Имейл адресът Ви беше сменен',
    heading: 'Имейл адресът Ви беше сменен',
    opening: [
      paragraph(
        'Вашият профил в „Неспешни сигнали“ вече е с друг имейл адрес. На този адрес няма да получавате повече имейли.',
      ),
      paragraph('Ако сте го сменили Вие, не е нужно да правите нищо.'),
    ],
    action: 'Към входа',
    closing: [
      note(
        `Ако не сте били Вие, обърнете се веднага към ${m.municipality.name}: ` +
          'някой е имал достъп до профила и пощата Ви.',
      ),
    ],
  }),
  second_factor_removed: () => ({
    subject: 'Премахнат е втори фактор за вход',
    heading: 'Премахнат е втори фактор за вход',
    opening: [
      paragraph('От Вашия профил в „Неспешни сигнали“ беше премахнато приложение за кодове или ключ за достъп.'),
      paragraph('Ако сте го премахнали Вие, не е нужно да правите нищо.'),
    ],
    action: 'Не бях аз – изберете нова парола',
    closing: [note('Ако не сте били Вие, сменете паролата си и уведомете администратора на системата.')],
  }),
  welcome: (m) => ({
    subject: 'Имате служебен профил в „Неспешни сигнали“',
    heading: 'Имате служебен профил в „Неспешни сигнали“',
    opening: [
      paragraph(
        `Администраторът на системата за сигнали на ${m.municipality.name} създаде профил за Вас. ` +
          'Влизате със служебния си профил, без отделна парола.',
      ),
    ],
    action: 'Към входа',
    closing: [note('Не очаквате този имейл? Тогава не е нужно да правите нищо.')],
  }),
};
