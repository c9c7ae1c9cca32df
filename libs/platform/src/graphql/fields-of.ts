import type { GraphQLScalarType } from 'graphql';
import { Field, InputType, ObjectType } from 'type-graphql';
import { costs, type FieldCost } from './costs.ts';

/** What a field can be of: a scalar, an enum, a class of a type or input, or a list in brackets. */
type FieldType =
  | StringConstructor
  | BooleanConstructor
  | GraphQLScalarType
  | (abstract new (...args: never[]) => object)
  | Readonly<Record<string, string>>
  | readonly [FieldType];

/** What code has for a field of the type. */
type ValueOf<T> = T extends StringConstructor
  ? string
  : T extends BooleanConstructor
    ? boolean
    : T extends GraphQLScalarType<infer Internal>
      ? Internal
      : T extends abstract new (...args: never[]) => infer Instance
        ? Instance
        : T extends readonly [infer Item]
          ? readonly ValueOf<Item>[]
          : T[keyof T];

interface Declared<Value> {
  readonly type: FieldType;
  readonly nullable: boolean;
  readonly description: string | undefined;
  readonly defaultValue?: unknown;
  readonly cost?: FieldCost | undefined;
  /** carries the type only */
  readonly value?: Value;
}

/** A field that an input may leave out. */
type Optional<Value> = Declared<Value> & { readonly mayBeLeftOut: true };

type Shape = Readonly<Record<string, Declared<unknown>>>;
type LeftOut<S extends Shape> = { [Name in keyof S]: S[Name] extends Optional<unknown> ? Name : never }[keyof S];
type Held<F> = F extends Declared<infer Value> ? Value : never;
type FieldsOf<S extends Shape> = { readonly [Name in Exclude<keyof S, LeftOut<S>>]: Held<S[Name]> } & {
  readonly [Name in LeftOut<S>]?: Held<S[Name]>;
};

type Class<Instance = object> = abstract new () => Instance;

/**
 * A field that always has a value.
 * @param cost of a long text or a list, see `costs`
 */
export function field<const T extends FieldType>(
  type: T,
  description?: string,
  cost?: FieldCost,
): Declared<ValueOf<T>> {
  return { type, nullable: false, description, cost };
}

/**
 * A field of an input that has a value when it is left out.
 * @param defaultValue that value
 */
export function defaulted<const T extends FieldType>(
  type: T,
  description: string,
  defaultValue: ValueOf<T>,
): Declared<ValueOf<T>> {
  return { type, nullable: false, description, defaultValue };
}

/**
 * A field of a type that may be null.
 * @param cost of a long text or a list, see `costs`
 */
export function nullable<const T extends FieldType>(
  type: T,
  description?: string,
  cost?: FieldCost,
): Declared<ValueOf<T> | null> {
  return { type, nullable: true, description, cost };
}

/**
 * A field of an input that may be left out or null.
 * @param defaultValue when it is left out
 */
export function omittable<const T extends FieldType>(
  type: T,
  description?: string,
  defaultValue?: ValueOf<T>,
): Optional<ValueOf<T> | null> {
  return { type, nullable: true, description, defaultValue, mayBeLeftOut: true };
}

/**
 * The fields of a type or input, to be extended by its class: what code has for a field follows from what the schema
 * has. What the schema cannot say, such as a type within itself, is a `@Field` of that class.
 * @param parent whose fields it has as well
 */
export function fieldsOf<const S extends Shape>(shape: S): Class<FieldsOf<S>>;
export function fieldsOf<P extends object, const S extends Shape>(parent: Class<P>, shape: S): Class<P & FieldsOf<S>>;
export function fieldsOf(...given: [Shape] | [Class, Shape]): Class {
  const [parent, shape] = given.length === 2 ? given : [Object, given[0]];
  abstract class Fields extends parent {}
  ObjectType()(Fields);
  InputType()(Fields);
  for (const [name, { type, cost, ...options }] of Object.entries(shape)) {
    const declared = cost ? { ...options, complexity: costs(cost) } : options;
    Field(() => type as never, declared)(Fields.prototype, name);
  }
  return Fields;
}
