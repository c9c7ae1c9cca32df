import { Injectable, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { languageRows, languages } from '@ns/languages';
import { LanguageStore } from '@ns/web';
import { MailSwitches } from '../account/mail-switches.ts';
import { ThemeStore } from '../appearance/theme-store.ts';
import { InboxLayout } from '../inbox/inbox-layout.ts';
import { KeysHelp } from '../keys/keys-help.ts';
import { AllNames } from './all-names.ts';
import type { FindEntry } from './find-entry.ts';

/** What the person can switch from every screen: each entry is the state that is not there. */
@Injectable()
export class OwnSettings {
  private readonly names = inject(AllNames);
  private readonly language = inject(LanguageStore);
  private readonly theme = inject(ThemeStore);
  private readonly layout = inject(InboxLayout);
  private readonly dialog = inject(MatDialog);

  readonly entries = computed<readonly FindEntry[]>(() => [
    ...languages
      .filter((each) => each !== this.language.code())
      .map((each) => {
        const { name, alsoCalled } = this.names.of('shell.language');
        const own = languageRows[each].name;
        return {
          code: `language:${each}`,
          icon: 'text' as const,
          name: `${name}: ${own}`,
          alsoCalled,
          act: () => this.language.choose(each),
        };
      }),
    {
      code: 'theme',
      icon: this.isDark() ? 'sun' : 'moon',
      ...this.names.of(this.isDark() ? 'shell.toLight' : 'shell.toDark', 'find.theme'),
      act: () => this.theme.toggle(),
    },
    this.densityEntry(),
    {
      code: 'mails',
      icon: 'mail',
      ...this.names.of('mailSwitches.title'),
      act: () => this.dialog.open(MailSwitches, { width: '460px' }),
    },
    { code: 'keys', icon: 'keys', ...this.names.of('keys.title'), act: () => KeysHelp.show(this.dialog) },
  ]);

  private isDark(): boolean {
    return this.theme.current() === 'dark';
  }

  private densityEntry(): FindEntry {
    const density = this.layout.current().density === 'compact' ? 'comfortable' : 'compact';
    const [list, value] = [this.names.of('layout.title'), this.names.of(`layout.${density}`)];
    return {
      code: 'density',
      icon: 'columns',
      name: `${list.name}: ${value.name}`,
      alsoCalled: `${list.alsoCalled} ${value.alsoCalled}`,
      act: () => this.layout.change({ density }),
    };
  }
}
