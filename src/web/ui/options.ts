/** Values to choose from, each with its label; the first is the default. */
export type Options<Value extends string = string> = readonly (readonly [value: Value, label: string])[];

/** Value to choose, with its label. */
export type Option = Options[number];

/** Any value of a list of options. */
export type ValueOf<List extends Options> = List[number][0];

/** Returns the option of a value; the default if there is none. */
const find = <Value extends string>(options: Options<Value>, value: string | null | undefined) =>
  options.find(([each]) => each === value) ?? options[0]!;

/** Returns a value if it is an option, else the default. */
export const oneOf = <Value extends string>(options: Options<Value>, value: string | null | undefined): Value =>
  find(options, value)[0];

/** Returns the label of an option. */
export const labelIn = (options: Options, value: string): string => find(options, value)[1];
