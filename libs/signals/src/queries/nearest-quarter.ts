import { quarterRelation } from '@ns/municipality';
import { columnsOf, sql } from '@ns/platform';
import { SignalSchema } from '../entities/signal.entity.ts';

/** Metres within which a point belongs to the nearest quarter. */
const quarterRadius = 2_000;
const metresPerDegree = 111_320;

const near = quarterRelation('near');

/**
 * A query in brackets for the code of the quarter whose middle is nearest to a signal, as the rule `nearestQuarter` of
 * the municipality has it; no row where none is within 2 km, or the signal has no point.
 * @param alias of the signal in the statement around it
 */
export function nearestQuarterOf(alias: 's' | 'f') {
  const { lat, lon, settlementCode } = columnsOf(SignalSchema, alias);
  return sql<string>`(
    select ${near.code} from ${near.relation}
    where ${near.settlementCode} = ${settlementCode} and ${near.lat} is not null and ${lat} is not null
      and abs(${near.lat} - ${lat}) * ${metresPerDegree} <= ${quarterRadius}
      and sqrt(power((${near.lat} - ${lat}) * ${metresPerDegree}, 2)
        + power((${near.lon} - ${lon}) * ${metresPerDegree} * cos(radians(${lat})), 2)) <= ${quarterRadius}
    order by power(${near.lat} - ${lat}, 2) + power((${near.lon} - ${lon}) * cos(radians(${lat})), 2) limit 1)`;
}
