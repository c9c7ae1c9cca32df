import { defineEntity, p } from '@mikro-orm/core';

/** The picture of the municipality; one row, or none. */
export const LogoSchema = defineEntity({
  name: 'MunicipalityLogo',
  tableName: 'municipality_logo',
  properties: { one: p.boolean().primary().default(true), mediaType: p.string(), content: p.blob().$type<Buffer>() },
});
