import { field, fieldsOf, nullable } from '@ns/platform';
import { Float, Int, ObjectType } from 'type-graphql';
import { LocalizedText, textsText } from './localized-texts.ts';

@ObjectType('AreaCircle', { description: 'A settlement with the land around it.' })
export class AreaCircleType extends fieldsOf({
  lat: field(Float),
  lon: field(Float),
  radiusMeters: field(Float),
}) {}

@ObjectType('MunicipalityArea', {
  description:
    'Where the municipality is: the union of outlines and circles. `submitSignal` refuses a point more than ' +
    '300 m outside.',
})
export class MunicipalityAreaType extends fieldsOf({
  lands: field(
    [[[Float]]],
    'Outlines of land, each a ring of [longitude, latitude] (© OpenStreetMap contributors, ODbL 1.0).',
  ),
  circles: field([AreaCircleType]),
}) {}

@ObjectType('Municipality', {
  description: 'Whose service this is and how it is reached; the statements on accessibility and privacy name it.',
})
export class MunicipalityProfile extends fieldsOf({
  name: field(String),
  address: nullable(String, 'Postal address in one line.'),
  phone: nullable(String),
  email: nullable(String),
  website: nullable(String, 'Address of the municipality’s own site.'),
  dataProtectionEmail: nullable(
    String,
    'E-mail of the data protection officer; null when the municipality gave none, then `email` serves.',
  ),
  area: nullable(
    MunicipalityAreaType,
    'Where it is; null when its data does not say, then no point is refused as outside.',
  ),
  colour: field(String, 'Colour of the citizen app: `teal`, `blue`, `green`, `burgundy`, `purple` or `graphite`.'),
  logoUrl: nullable(String, 'Address of its picture on this server; null: it has none.'),
  privacy: nullable(String, 'A paragraph of its own in the privacy statement.', { characters: 800 }),
  statutoryMonths: field(Int, 'Calendar months from receipt to the statutory term.'),
  silenceDays: field(
    Int,
    'Days of silence after which a question returns to the clerk and an undisputed outcome closes.',
  ),
  disputeDays: field(Int, 'Days in which a reporter can dispute the outcome.'),
  nameBg: field(String),
  nameEn: field(String),
  nameTexts: field([LocalizedText], textsText),
  addressBg: nullable(String),
  addressEn: nullable(String),
  addressTexts: field([LocalizedText], textsText),
  privacyBg: nullable(String, undefined, { characters: 800 }),
  privacyEn: nullable(String, undefined, { characters: 800 }),
  privacyTexts: field([LocalizedText], textsText),
  senderName: nullable(String, 'Name before the sender’s address in mails; null: as configured.'),
  submissionsPerHour: nullable(Int, 'Signals of one account in an hour; 0: any number; null: as configured.'),
  submissionsPerDay: nullable(Int, 'Signals of one account in a day; 0: any number; null: as configured.'),
  version: field(Int, 'Give it back with a change; a stale one is refused.'),
}) {}
