import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';

/** What nearly every template of the console is made of: words of the reader’s language, buttons, icons. */
export const screenParts = [MatButton, MatIcon, TranslocoPipe] as const;
