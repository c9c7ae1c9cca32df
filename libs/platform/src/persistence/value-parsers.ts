import pg from 'pg';

const date = 1082;
const timestamp = 1114;
const timestamptz = 1184;
const interval = 1186;

const asText = (value: string): string => value;
const asInstant = (value: string): Date => new Date(value);

/**
 * How values of hand-written statements arrive: an instant (`timestamptz`) as Date, a calendar day and a bare clock
 * time as the text they are. The mapper by itself leaves instants as PostgreSQL's own text, which is no RFC 3339.
 */
export const valueParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    if (oid === timestamptz) {
      return asInstant;
    }
    return oid === date || oid === timestamp || oid === interval ? asText : pg.types.getTypeParser(oid, format);
  },
};
