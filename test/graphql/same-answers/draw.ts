import fc, { type GeneratorValue } from "fast-check";

/** Choices of which fast-check knows, so that it can repeat them and look for fewer. */
export class Draw {
  constructor(private readonly generator: GeneratorValue) {}

  upTo(max: number): number {
    return this.generator(fc.nat, { max });
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.upTo(times - 1) === times - 1;
  }

  from<T>(values: readonly T[]): T {
    return values[this.upTo(values.length - 1)]!;
  }

  /** One to `most` of what `make` gives. */
  list<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.upTo(most - 1) }, make);
  }
}
