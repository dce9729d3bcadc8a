/**
 * Who needs whom, as numbers: an element is its place in a list that the caller keeps, a group what its owner loses when all
 * its members stop. A walk judges tens of thousands of needs, so none is an object here.
 */
export class NeedGraph {
  private readonly owners: number[] = [];
  private readonly sizes: number[] = [];
  private readonly vitals: boolean[] = [];
  /** Of each element the newest of its memberships, of each membership the one before; -1 ends the chain. */
  private readonly newest: Int32Array;
  private readonly before: number[] = [];
  private readonly groups: number[] = [];

  /** With room for so many elements. */
  constructor(readonly size: number) {
    this.newest = new Int32Array(size).fill(-1);
  }

  /** A group of so many needs, of which `join` tells those that may come to trouble. */
  addGroup(owner: number, members: number, isVital: boolean): number {
    this.sizes.push(members);
    this.vitals.push(isVital);
    return this.owners.push(owner) - 1;
  }

  join(group: number, member: number): void {
    this.before.push(this.newest[member]!);
    this.newest[member] = this.groups.push(group) - 1;
  }

  get groupCount(): number {
    return this.owners.length;
  }

  /** Calls `visit` with each group that a member is in, once for every need. */
  eachGroupOf(member: number, visit: (group: number) => void): void {
    for (let each = this.newest[member]!; each >= 0; each = this.before[each]!) visit(this.groups[each]!);
  }

  ownerOf = (group: number): number => this.owners[group]!;
  sizeOf = (group: number): number => this.sizes[group]!;
  isVital = (group: number): boolean => this.vitals[group]!;
}
