/** Results by name at the first size, with which those of larger sizes are compared. */
export class Growth {
  private readonly first = new Map<string, number>();

  /** Returns the value as a multiple of the first value of that name, such as "1.35". */
  against(name: string, value: number): string {
    if (!this.first.has(name)) this.first.set(name, value);
    return (value / this.first.get(name)!).toFixed(2);
  }
}
