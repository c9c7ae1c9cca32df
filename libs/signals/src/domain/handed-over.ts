/** Facts of an event by which a signal went to another department: those of the former one no longer see it. */
export interface HandedOver {
  readonly fromDepartment: string;
  readonly toDepartment: string;
}

/** The facts of a hand-over, for an event's data. */
export function handedOver(fromDepartment: string, toDepartment: string): HandedOver {
  return { fromDepartment, toDepartment };
}

/** Reads the hand-over of an event; undefined when the signal stayed where it was. */
export function handedOverIn(data: Readonly<Record<string, unknown>>): HandedOver | undefined {
  const { fromDepartment, toDepartment } = data;
  return typeof fromDepartment === 'string' && typeof toDepartment === 'string'
    ? { fromDepartment, toDepartment }
    : undefined;
}
