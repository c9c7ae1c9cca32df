import { defineEntity, p } from '@mikro-orm/core';

/** The tables as MikroORM's manual maps them: foreign keys are relations, collections are their other sides. */
const named = { code: p.string().primary(), name: p.json<Readonly<Record<string, string>>>() };

const Category = defineEntity({
  name: 'StockCategory',
  tableName: 'category',
  properties: { ...named, icon: p.string().nullable() },
});
const Settlement = defineEntity({ name: 'StockSettlement', tableName: 'settlement', properties: named });
const Department = defineEntity({ name: 'StockDepartment', tableName: 'department', properties: named });

const Account = defineEntity({
  name: 'StockAccount',
  tableName: 'account',
  properties: { id: p.uuid().primary(), name: p.string().nullable() },
});

const Photo = defineEntity({
  name: 'StockPhoto',
  tableName: 'photo',
  properties: {
    id: p.uuid().primary(),
    width: p.integer(),
    height: p.integer(),
    position: p.integer(),
    signal: () => p.manyToOne(Signal).nullable(),
    event: () => p.manyToOne(SignalEvent).nullable(),
  },
});

const SignalEvent = defineEntity({
  name: 'StockSignalEvent',
  tableName: 'signal_event',
  properties: {
    id: p.bigint('string').primary(),
    type: p.string(),
    at: p.datetime(),
    status: p.string().nullable(),
    message: p.text().nullable(),
    note: p.text().nullable(),
    signal: () => p.manyToOne(Signal),
    actor: () => p.manyToOne(Account).nullable(),
    photos: () => p.oneToMany(Photo).mappedBy('event'),
  },
});

const Delivery = defineEntity({
  name: 'StockDelivery',
  tableName: 'delivery',
  properties: {
    id: p.uuid().primary(),
    kind: p.string(),
    state: p.string(),
    address: p.string().nullable(),
    subject: p.text().nullable(),
    sentAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    signal: () => p.manyToOne(Signal).nullable(),
  },
});

const Registration = defineEntity({
  name: 'StockRegistration',
  tableName: 'registration',
  properties: {
    id: p.uuid().primary(),
    documentGuid: p.uuid(),
    direction: p.string(),
    signal: () => p.manyToOne(Signal),
  },
});

/** What was reported, with everything that a screen shows of it as a relation. */
export const Signal = defineEntity({
  name: 'StockSignal',
  tableName: 'signal',
  properties: {
    id: p.uuid().primary(),
    reference: p.string(),
    version: p.integer(),
    status: p.string(),
    description: p.text(),
    address: p.string().nullable(),
    lat: p.float().nullable(),
    lon: p.float().nullable(),
    serviceDueOn: p.date().nullable(),
    statutoryDueOn: p.date(),
    registrationState: p.string(),
    incomingNumber: p.string().nullable(),
    incomingDate: p.date().nullable(),
    publishedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    category: () => p.manyToOne(Category).joinColumn('category_code'),
    settlement: () => p.manyToOne(Settlement).joinColumn('settlement_code'),
    department: () => p.manyToOne(Department).joinColumn('department_code'),
    assignee: () => p.manyToOne(Account).nullable(),
    photos: () => p.oneToMany(Photo).mappedBy('signal').orderBy({ position: 'asc' }),
    events: () => p.oneToMany(SignalEvent).mappedBy('signal').orderBy({ id: 'asc' }),
    deliveries: () => p.oneToMany(Delivery).mappedBy('signal').orderBy({ createdAt: 'asc' }),
    registrations: () => p.oneToMany(Registration).mappedBy('signal'),
  },
});

export const stockEntities = [
  Category,
  Settlement,
  Department,
  Account,
  Photo,
  SignalEvent,
  Delivery,
  Registration,
  Signal,
];
