import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip } from './chip.ts';
import { EmptyState } from './empty-state.ts';
import { IconButton } from './icon-button.ts';
import { LoadFailure } from './load-failure.ts';
import { Problem } from './problem.ts';
import { StatusChip } from './status-chip.ts';

/** What nearly every template of the console is made of; the compiler leaves out what a template does not use. */
export const screenParts = [
  Chip,
  EmptyState,
  IconButton,
  LoadFailure,
  MatButton,
  MatIcon,
  Problem,
  RouterLink,
  StatusChip,
  TranslocoPipe,
] as const;
