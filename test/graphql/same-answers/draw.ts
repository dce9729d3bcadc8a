import fc, { type GeneratorValue } from "fast-check";

/** Random choices recorded by fast-check, so that it can repeat and shrink them. */
export class Draw {
  constructor(private readonly generator: GeneratorValue) {}

  upTo(max: number): number {
    return this.generator(fc.nat, { max });
  }

  /** True once in that many times. */
  oneIn(times: number): boolean {
    return this.upTo(times - 1) === times - 1;
  }

  from<T>(values: readonly T[]): T {
    return values[this.upTo(values.length - 1)]!;
  }

  /** Returns one to `most` results of `make`. */
  list<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.upTo(most - 1) }, make);
  }
}
