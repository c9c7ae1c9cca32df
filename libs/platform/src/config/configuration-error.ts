/** A configuration that an operator has to correct; the message lists every wrong variable, never its value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
