type Kind = Int32ArrayConstructor | Uint32ArrayConstructor | Float64ArrayConstructor;

/** A list of numbers that lies outside the JavaScript heap: a million lines are a few dozen of these, not a million objects. */
export class Numbers {
  #values: Int32Array | Uint32Array | Float64Array;
  #length = 0;

  constructor(private readonly kind: Kind) {
    this.#values = new kind(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): number {
    if (this.#length === this.#values.length) this.#grow();
    this.#values[this.#length] = value;
    return this.#length++;
  }

  at(index: number): number {
    const value = index < this.#length ? this.#values[index] : undefined;
    if (value === undefined) throw new RangeError(`There is no number ${index}.`);
    return value;
  }

  set(index: number, value: number): void {
    if (index >= this.#length) throw new RangeError(`There is no number ${index}.`);
    this.#values[index] = value;
  }

  #grow(): void {
    const larger = new this.kind(this.#values.length * 2);
    larger.set(this.#values);
    this.#values = larger;
  }
}
