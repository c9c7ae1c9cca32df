/**
 * The store of the files does not answer or refuses us. What was asked for may be there: the caller says "later", never
 * "gone".
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
