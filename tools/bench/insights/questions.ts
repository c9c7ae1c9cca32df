import type { StatsRequest } from '@ns/insights';
import { plusDays } from '@ns/municipality';

/** What is asked, under the name that it has in the table. */
export interface BenchQuestion {
  readonly name: string;
  readonly request: StatsRequest;
}

/** The questions of the console and of a BI tool. */
export function questionsOf(today: string): readonly BenchQuestion[] {
  const quarter = { from: plusDays(today, -90), to: today, interval: 'NONE', groupBy: [], filter: {} } as const;
  const months = { ...quarter, from: plusDays(today, -364), interval: 'MONTH' } as const;
  return [
    { name: 'a quarter', request: quarter },
    { name: 'a quarter by department', request: { ...quarter, groupBy: ['DEPARTMENT'] } },
    { name: 'a quarter by week', request: { ...quarter, interval: 'WEEK' } },
    {
      name: 'a quarter of one department by category',
      request: { ...quarter, groupBy: ['CATEGORY'], filter: { departments: ['op_kd'] } },
    },
    { name: 'a year by month', request: months },
    {
      name: 'a year by month, category and settlement',
      request: { ...months, groupBy: ['CATEGORY', 'SETTLEMENT'] },
    },
  ];
}

/** Column of a fact for each dimension that is asked; none of them is ever null. */
export const dimensionColumns = { CATEGORY: 'category', DEPARTMENT: 'department', SETTLEMENT: 'settlement' } as const;
export type BenchDimension = keyof typeof dimensionColumns;

/** @throws Error for a dimension that no question of the bench has */
export function dimensionsOf({ groupBy }: StatsRequest): readonly BenchDimension[] {
  return groupBy.map((name) => {
    if (name in dimensionColumns) {
      return name as BenchDimension;
    }
    throw new Error(`The bench does not group by ${name}.`);
  });
}
