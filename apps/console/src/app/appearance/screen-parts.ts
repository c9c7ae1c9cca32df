import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';
import { Problem } from './problem.ts';

/** What nearly every template of the console is made of: words of the reader’s language, buttons, icons, problems. */
export const screenParts = [MatButton, MatIcon, Problem, TranslocoPipe] as const;
