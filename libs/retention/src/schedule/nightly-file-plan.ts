import { municipalityZone } from '@ns/municipality';
import type { Logger, ScheduledTask } from '@ns/platform';
import { executeFilePlan } from '../commands/execute-file-plan.ts';
import type { Needs } from '../needs/retention-needs.ts';

/** Hours of the night in the municipality's zone: one run each, of which the second usually finds nothing due. */
const firstHour = 1;
const lastHour = 4;

/** Carries out the confirmed file plan at night, by one worker at a time. */
export function nightlyFilePlan(
  needs: Needs<'database' | 'forgetters' | 'auditDays'>,
  logger: Logger,
  now: () => Date = () => new Date(),
): ScheduledTask {
  const hourOf = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: municipalityZone });
  return {
    name: 'retention.file_plan',
    everyMs: 3_600_000,
    perform: async () => {
      const at = now();
      const hour = Number(hourOf.format(at));
      if (hour >= firstHour && hour <= lastHour) {
        const carriedOut = await executeFilePlan(needs, { now: at });
        for (const { rule, count } of carriedOut.filter((each) => each.count > 0)) {
          logger.info(
            { kind: rule.kind, group: rule.group, outcome: rule.outcome, count },
            'the file plan was carried out',
          );
        }
      }
      return [];
    },
  };
}
