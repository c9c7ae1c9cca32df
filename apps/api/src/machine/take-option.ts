/** Takes an option and its value out of arguments that another program reads. */
export function takeOption(args: string[], name: string): string | undefined {
  const place = args.indexOf(name);
  return place < 0 ? undefined : args.splice(place, 2)[1];
}
