import type { SignalDetailsFragment, SignalStatus } from '@ns/contract/console';
import { statusLook } from '../appearance/status-look.ts';
import type { OfferedStep } from '../navigation/open-report.ts';

/** What begins the steps: the page of a report. */
interface Beginner {
  startStep(to: SignalStatus): void;
  take(): void;
  startNote(): void;
}

/** What may be begun besides the steps that the server says. */
interface Offer {
  readonly canTake: boolean;
  readonly canNote: boolean;
  readonly t: (key: string) => string;
}

/** The steps of a report as the field that finds everything offers them: each begins what its key begins. */
export function offeredSteps(
  page: Beginner,
  { availableTransitions }: Pick<SignalDetailsFragment, 'availableTransitions'>,
  { canTake, canNote, t }: Offer,
): readonly OfferedStep[] {
  return [
    ...(canTake
      ? [{ code: 'take', name: t('transition.take'), icon: 'person', begin: () => page.take() } as const]
      : []),
    ...availableTransitions.map(({ to, label }) => ({
      code: to,
      name: label,
      icon: statusLook[to].icon,
      begin: () => page.startStep(to),
    })),
    ...(canNote
      ? [{ code: 'note', name: t('keys.action.note'), icon: 'note', begin: () => page.startNote() } as const]
      : []),
  ];
}
